// outcome: clean

package main

import (
	"fmt"
	"sync"
)

// counter counts events in a goroutine of its own, until Close.
type counter struct {
	events chan string
	quit   chan struct{}
	once   sync.Once
	seen   map[string]int
}

func newCounter() *counter {
	c := &counter{
		events: make(chan string),
		quit:   make(chan struct{}),
		seen:   map[string]int{},
	}
	go c.run()
	return c
}

func (c *counter) run() {
	for {
		select {
		case event := <-c.events:
			c.seen[event]++
		case <-c.quit:
			return
		}
	}
}

func (c *counter) Close() { c.once.Do(func() { close(c.quit) }) }

func main() {
	c := newCounter()
	defer c.Close()
	c.events <- "click"
	fmt.Println("one event counted")
}
