// outcome: leak, proven

package main

import (
	"fmt"
	"sync/atomic"
)

type job struct{ pages int }

// crew is a fixed number of workers that take jobs from one channel.
type crew struct {
	jobs  chan job
	pages atomic.Int64
}

func hire(size int) *crew {
	c := &crew{jobs: make(chan job)}
	for range size {
		go c.work()
	}
	return c
}

func (c *crew) work() {
	for j := range c.jobs { // want: 3 chan receive in main.(*crew).work
		c.pages.Add(int64(j.pages))
	}
}

func main() {
	c := hire(3)
	for pages := range 5 {
		c.jobs <- job{pages}
	}
	fmt.Println("all jobs were given out")
}
