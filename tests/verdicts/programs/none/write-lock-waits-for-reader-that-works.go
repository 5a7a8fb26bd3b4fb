package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.RWMutex
	for range 2 {
		go func() {
			mu.RLock()
			defer mu.RUnlock()
			time.Sleep(5 * time.Hour)
		}()
	}
	time.Sleep(time.Millisecond)
	go func() {
		mu.Lock()
		fmt.Println("write")
		mu.Unlock()
	}()
	time.Sleep(time.Millisecond)
}
