package main

import (
	"context"
	"fmt"
	"time"
)

func feed(ctx context.Context, prices chan<- int) {
	for price := 1; ctx.Err() == nil; price++ {
		prices <- price * 100
	}
	fmt.Println("feed ends")
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	prices := make(chan int)
	go feed(ctx, prices)

	fmt.Println("price:", <-prices)
	time.Sleep(10 * time.Millisecond) // the feed waits in its next send

	cancel()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("main returns")
}
