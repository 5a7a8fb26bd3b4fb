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
		ticker := time.NewTicker(500 * time.Millisecond)
		defer ticker.Stop()
		for {
			select {
			case <-ctx.Done():
				fmt.Println("goodbye")
				return
			case <-ticker.C:
				fmt.Println("working")
			}
		}
	})

	time.Sleep(1200 * time.Millisecond)
	cancel()
	cancelled := time.Now()
	wg.Wait()
	fmt.Println("exit took", time.Since(cancelled).Round(100*time.Millisecond))
}
