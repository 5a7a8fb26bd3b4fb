package main

import (
	"context"
	"fmt"
	"time"
)

func consume(ctx context.Context, events <-chan string) {
	for {
		select {
		case <-ctx.Done():
			return
		default:
		}
		event := <-events
		fmt.Println(event)
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	events := make(chan string)
	go consume(ctx, events)
	events <- "click"
	time.Sleep(time.Millisecond)
	cancel()
	time.Sleep(time.Millisecond)
}
