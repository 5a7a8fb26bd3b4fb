package main

import "sync"

type set struct {
	mu    sync.Mutex
	items map[string]bool
}

func (s *set) has(item string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.items[item]
}

func (s *set) add(item string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.has(item) {
		s.items[item] = true
	}
}

func main() {
	s := &set{items: map[string]bool{}}
	go s.add("a")
}
