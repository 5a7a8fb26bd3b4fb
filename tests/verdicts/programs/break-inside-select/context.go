package main

import (
	"context"
	"fmt"
	"time"
)

func serve(ctx context.Context, requests <-chan string) {
	for {
		select {
		case <-ctx.Done():
			fmt.Print()
			break
		case r := <-requests:
			fmt.Println(r)
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	requests := make(chan string)
	go serve(ctx, requests)
	requests <- "GET /"
	cancel()
	time.Sleep(time.Millisecond)
}
