package main

import (
	"fmt"
	"time"
)

type crawler struct {
	pages chan string
	stop  chan struct{}
}

func (c *crawler) crawl() {
	for {
		select {
		case page := <-c.pages:
			fmt.Println(page)
		case <-c.stop:
			return
		}
	}
}

func (c *crawler) Stop() { c.stop <- struct{}{} }

func main() {
	c := &crawler{make(chan string), make(chan struct{})}
	for range 4 {
		go c.crawl()
	}
	c.pages <- "index"
	c.Stop()
	time.Sleep(time.Millisecond)
}
