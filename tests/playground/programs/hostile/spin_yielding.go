// outcome: timeout, cpu-time

package main

import (
	"runtime"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	mu.Lock()
	go func() {
		for {
			runtime.Gosched()
		}
	}()
	go func() {
		for !mu.TryLock() {
		}
	}()
	for {
		time.Sleep(1)
	}
}
