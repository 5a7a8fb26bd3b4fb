package main

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"
)

var waiting atomic.Int32

func handle() {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	waiting.Add(1)
	go func() {
		<-ctx.Done()
		waiting.Add(-1)
	}()
}

func main() {
	for range 100 {
		handle()
	}
	time.Sleep(time.Second)
	fmt.Printf("1 s later: %d goroutines wait\n", waiting.Load())
}
