package main

import (
	"context"
	"fmt"
	"time"
)

func squares(ctx context.Context, out chan<- int) {
	defer fmt.Println("squares: goodbye")
	for n := 1; ; n++ {
		select {
		case out <- n * n:
		case <-ctx.Done():
			return
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	out := make(chan int)
	go squares(ctx, out)

	fmt.Println(<-out, <-out)
	time.Sleep(time.Second)
	cancel()
	time.Sleep(time.Second)
	fmt.Println("main:", ctx.Err())
}
