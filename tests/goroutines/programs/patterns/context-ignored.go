package main

import "context"

func produce(ctx context.Context, out chan<- int) {
	for i := 0; ctx.Err() == nil; i++ {
		out <- i
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	out := make(chan int)
	go produce(ctx, out)
	<-out
	cancel()
}
