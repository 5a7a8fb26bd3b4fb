package main

import (
	"context"
	"fmt"
	"time"
)

func worker(ctx context.Context, jobs <-chan int, results chan<- int) {
	for {
		select {
		case <-ctx.Done():
			return
		case job := <-jobs:
			results <- job * 2
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	jobs, results := make(chan int), make(chan int)
	go worker(ctx, jobs, results)

	jobs <- 21
	time.Sleep(time.Second)
	cancel()
	fmt.Println("main:", ctx.Err())
}
