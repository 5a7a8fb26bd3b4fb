package main

import (
	"sync"
	"time"
)

type system struct{ a, b, c sync.Mutex }

func (s *system) one() {
	s.a.Lock()
	defer s.a.Unlock()
	time.Sleep(time.Millisecond)
	s.b.Lock()
	s.b.Unlock()
}

func (s *system) two() {
	s.b.Lock()
	defer s.b.Unlock()
	time.Sleep(time.Millisecond)
	s.c.Lock()
	s.c.Unlock()
}

func (s *system) three() {
	s.c.Lock()
	defer s.c.Unlock()
	time.Sleep(time.Millisecond)
	s.a.Lock()
	s.a.Unlock()
}

func main() {
	var s system
	for _, f := range []func(){s.one, s.two, s.three} {
		go f()
	}
	time.Sleep(time.Second)
}
