package main

import (
	"fmt"
	"sync"
)

type table struct {
	mu   sync.RWMutex
	rows map[string]int
}

func (t *table) get(key string) int {
	t.mu.RLock()
	defer t.mu.RUnlock()
	n, ok := t.rows[key]
	if !ok {
		t.mu.Lock()
		t.rows[key] = 1
		t.mu.Unlock()
	}
	return n
}

func main() {
	t := &table{rows: map[string]int{}}
	fmt.Println(t.get("a"))
}
