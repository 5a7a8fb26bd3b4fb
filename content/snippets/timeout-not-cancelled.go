package main

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"
)

var waiting atomic.Int32

func handle() {
	ctx, _ := context.WithTimeout(context.Background(), 30*time.Second)
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
	for _, pause := range []time.Duration{1, 28, 2} {
		time.Sleep(pause * time.Second)
		fmt.Printf("%2d s later: %d goroutines wait\n", pause, waiting.Load())
	}
}
