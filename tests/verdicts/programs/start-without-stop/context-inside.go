package main

import (
	"context"
	"fmt"
)

type Consumer struct {
	cancel context.CancelFunc
	in     chan string
}

func NewConsumer() *Consumer {
	ctx, cancel := context.WithCancel(context.Background())
	c := &Consumer{cancel: cancel, in: make(chan string)}
	go c.loop(ctx)
	return c
}

func (c *Consumer) loop(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case s := <-c.in:
			fmt.Println(s)
		}
	}
}

func (c *Consumer) Stop() { c.cancel() }

func main() {
	c := NewConsumer()
	c.in <- "one"
}
