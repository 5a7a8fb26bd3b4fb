package main

import (
	"fmt"
	"sync"
	"time"
)

type Cache struct {
	mu   sync.Mutex
	data map[string]time.Time
	done chan struct{}
}

func NewCache() *Cache {
	c := &Cache{data: map[string]time.Time{}, done: make(chan struct{})}
	go c.janitor(time.Minute)
	return c
}

func (c *Cache) janitor(every time.Duration) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			c.mu.Lock()
			clear(c.data)
			c.mu.Unlock()
		case <-c.done:
			return
		}
	}
}

func (c *Cache) Set(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.data[key] = time.Now()
}

func (c *Cache) Close() error {
	close(c.done)
	return nil
}

func main() {
	NewCache().Set("a")
	fmt.Println("set")
}
