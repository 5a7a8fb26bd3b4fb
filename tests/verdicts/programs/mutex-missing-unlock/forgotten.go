package main

import (
	"fmt"
	"sync"
	"time"
)

type counter struct {
	m sync.Mutex
	n int
}

func (c *counter) add() {
	c.m.Lock()
	c.n++
}

func main() {
	var c counter
	for range 3 {
		go c.add()
	}
	time.Sleep(time.Millisecond)
	fmt.Println("added?")
}
