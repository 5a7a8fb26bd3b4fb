package main

import (
	"fmt"
	"sync"
	"time"
)

type List struct {
	sync.RWMutex
	items []string
}

func (l *List) Len() int {
	l.RLock()
	defer l.RUnlock()
	return len(l.items)
}

func (l *List) String() string {
	l.RLock()
	defer l.RUnlock()
	time.Sleep(2 * time.Millisecond)
	return fmt.Sprintf("%d items: %v", l.Len(), l.items)
}

func (l *List) Add(item string) {
	l.Lock()
	defer l.Unlock()
	l.items = append(l.items, item)
}

func main() {
	l := new(List)
	go func() { fmt.Println(l.String()) }()
	time.Sleep(time.Millisecond)
	go l.Add("x")
	time.Sleep(time.Second)
}
