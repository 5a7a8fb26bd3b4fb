package main

import (
	"fmt"
	"sync"
	"time"
)

type stock struct {
	lock  sync.RWMutex
	items map[string]int
}

func (s *stock) sell(name string) error {
	s.lock.Lock()
	switch {
	case s.items[name] == 0:
		return fmt.Errorf("%s is sold out", name)
	case s.items[name] < 0:
		panic("less than nothing")
	}
	s.items[name]--
	s.lock.Unlock()
	return nil
}

func (s *stock) count() int {
	s.lock.RLock()
	defer s.lock.RUnlock()
	return len(s.items)
}

func main() {
	s := &stock{items: map[string]int{"tea": 1}}
	fmt.Println(s.sell("tea"), s.sell("jam"))
	for range 2 {
		go func() { fmt.Println(s.count()) }()
	}
	time.Sleep(time.Millisecond)
}
