package main

import (
	"context"
	"fmt"
	"time"
)

func squares(ctx context.Context, out chan<- int) {
	for n := 1; ctx.Err() == nil; n++ {
		out <- n * n
	}
	fmt.Println("squares: goodbye")
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
