package main

import (
	"fmt"
	"time"
)

type clock struct {
	t     *time.Ticker
	ticks int
}

func (c *clock) run() {
	for range c.t.C {
		c.ticks++
	}
	fmt.Println(c.ticks)
}

func (c *clock) stop() { c.t.Stop() }

func main() {
	c := &clock{t: time.NewTicker(time.Millisecond)}
	go c.run()
	time.Sleep(3 * time.Millisecond)
	c.stop()
	time.Sleep(3 * time.Millisecond)
}
