package main

import (
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	ready := sync.NewCond(&mu)
	ready.Signal()
	go func() {
		mu.Lock()
		defer mu.Unlock()
		ready.Wait()
	}()
	time.Sleep(time.Millisecond)
}
