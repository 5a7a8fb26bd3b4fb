package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	var wg sync.WaitGroup

	wg.Go(func() {
		for {
			select {
			case <-ctx.Done():
				fmt.Println("goodbye")
				return
			default:
				fmt.Println("working")
				time.Sleep(500 * time.Millisecond)
			}
		}
	})

	time.Sleep(1200 * time.Millisecond)
	cancel()
	cancelled := time.Now()
	wg.Wait()
	fmt.Println("exit took", time.Since(cancelled).Round(100*time.Millisecond))
}
