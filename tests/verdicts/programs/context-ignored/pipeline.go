package main

import (
	"context"
	"fmt"
	"time"
)

func generate(ctx context.Context, n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 0; i < n; i++ {
			if ctx.Err() != nil {
				return
			}
			out <- i
		}
	}()
	return out
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for n := range generate(ctx, 100) {
		if n == 5 {
			break
		}
		fmt.Println(n)
	}
	time.Sleep(time.Millisecond)
}
