// outcome: leak, proven

package main

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

type scores struct {
	mu     sync.RWMutex
	points map[string]int
}

func (s *scores) of(name string) int {
	s.mu.RLock() // want: sync.RWMutex.RLock in main.(*scores).of
	defer s.mu.RUnlock()
	return s.points[name]
}

func (s *scores) ranking() []string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	names := []string{"ann", "bob", "cy"}
	time.Sleep(10 * time.Millisecond)
	slices.SortFunc(names, func(a, b string) int { return s.of(b) - s.of(a) })
	return names
}

func (s *scores) add(name string, points int) {
	s.mu.Lock() // want: sync.RWMutex.Lock in main.(*scores).add
	defer s.mu.Unlock()
	s.points[name] += points
}

func main() {
	s := &scores{points: map[string]int{"ann": 3, "bob": 5}}
	go func() { fmt.Println(s.ranking()) }()
	go func() {
		time.Sleep(5 * time.Millisecond)
		s.add("cy", 9)
	}()
	time.Sleep(time.Second)
}
