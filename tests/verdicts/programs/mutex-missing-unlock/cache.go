package main

import (
	"fmt"
	"sync"
	"time"
)

var (
	mu    sync.Mutex
	cache = map[string]int{}
)

func get(key string) (int, bool) {
	mu.Lock()
	n, ok := cache[key]
	if ok {
		mu.Unlock()
		return n, true
	}
	return 0, false
}

func put(key string, n int) {
	mu.Lock()
	defer mu.Unlock()
	cache[key] = n
}

func main() {
	fmt.Println(get("a"))
	go put("a", 1)
	time.Sleep(time.Millisecond)
}
