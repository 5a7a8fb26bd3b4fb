package main

import (
	"fmt"
	"sync"
	"time"
)

type Settings struct {
	mu     sync.RWMutex
	values map[string]string
}

func (s *Settings) Get(key string) string {
	s.mu.RLock()
	v, ok := s.values[key]
	if !ok {
		return "default"
	}
	s.mu.RUnlock()
	return v
}

func (s *Settings) Set(key, value string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.values[key] = value
}

func main() {
	s := &Settings{values: map[string]string{}}
	fmt.Println(s.Get("color"))
	go s.Set("color", "red")
	time.Sleep(time.Millisecond)
}
