package main

import (
	"fmt"
	"sync"
	"time"
)

type config struct {
	sync.RWMutex
	values map[string]string
}

func (c *config) dump() {
	c.RLock()
	for key := range c.values {
		time.Sleep(10 * time.Millisecond)
		c.RLock()
		fmt.Println(key, c.values[key])
		c.RUnlock()
	}
	c.RUnlock()
}

func (c *config) set(key, value string) {
	c.Lock()
	c.values[key] = value
	c.Unlock()
}

func main() {
	c := &config{values: map[string]string{"a": "1"}}
	go c.dump()
	go func() {
		time.Sleep(time.Millisecond)
		c.set("b", "2")
	}()
	time.Sleep(time.Second)
}
