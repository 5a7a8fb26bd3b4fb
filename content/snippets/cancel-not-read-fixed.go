package main

import (
	"context"
	"fmt"
	"sync"
)

func feed(ctx context.Context, prices chan<- int) {
	defer fmt.Println("feed ends")

	for price := 1; ; price++ {
		select {
		case prices <- price * 100:
		case <-ctx.Done():
			return
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	prices := make(chan int)
	var feeds sync.WaitGroup
	feeds.Go(func() { feed(ctx, prices) })

	fmt.Println("price:", <-prices)

	cancel()     // the signal
	feeds.Wait() // the proof
	fmt.Println("main returns")
}
