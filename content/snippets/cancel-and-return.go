package main

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	var goodbyes atomic.Int32

	go func() {
		for {
			select {
			case <-ctx.Done():
				goodbyes.Add(1)
				return
			default:
				fmt.Println("working")
				time.Sleep(500 * time.Millisecond)
			}
		}
	}()

	time.Sleep(1200 * time.Millisecond)
	cancel()
	fmt.Println("goodbyes when main returns:", goodbyes.Load())
}
