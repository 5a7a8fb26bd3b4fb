package main

import (
	"sync"
	"time"
)

type cache struct {
	mu    sync.RWMutex
	items map[string]int
}

func (c *cache) size() int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return len(c.items)
}

func (c *cache) report() int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	time.Sleep(10 * time.Millisecond)
	return c.size()
}

func (c *cache) put(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items[key]++
}

func main() {
	c := &cache{items: map[string]int{}}
	go c.report()
	time.Sleep(5 * time.Millisecond)
	go c.put("a")
	time.Sleep(20 * time.Millisecond)
}
