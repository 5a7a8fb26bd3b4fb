package main

import (
	"context"
	"fmt"
	"time"
)

func tail(ctx context.Context, lines <-chan string) {
	for {
		select {
		case l := <-lines:
			fmt.Println(l)
		case <-ctx.Done():
			fmt.Println("tail ends")
			return
		}
	}
}

func main() {
	ctx, stop := context.WithCancel(context.Background())
	lines := make(chan string)
	go tail(ctx, lines)
	lines <- "first line"
	time.Sleep(time.Millisecond)
	if len(lines) > 0 {
		stop()
	}
}
