package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	go func() {
		mu.Lock()
		defer mu.Unlock()
		time.Sleep(10 * time.Hour)
	}()
	time.Sleep(time.Millisecond)
	go func() {
		mu.Lock()
		fmt.Println("my turn")
		mu.Unlock()
	}()
	time.Sleep(time.Millisecond)
}
