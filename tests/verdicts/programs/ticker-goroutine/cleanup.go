package main

import (
	"fmt"
	"time"
)

type cache struct {
	ticker *time.Ticker
	data   map[string]int
}

func newCache() *cache {
	c := &cache{ticker: time.NewTicker(time.Minute), data: map[string]int{}}
	go c.clean()
	return c
}

func (c *cache) clean() {
	for {
		<-c.ticker.C
		clear(c.data)
	}
}

func main() {
	for i := range 2 {
		c := newCache()
		c.data["n"] = i
		fmt.Println(c.data)
	}
}
