package main

import (
	"sync"
	"time"
)

type hub struct {
	mu   sync.Mutex
	out  chan int
	last int
}

func (h *hub) publish(n int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.last = n
	h.out <- n
}

func (h *hub) read() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return <-h.out
}

func main() {
	h := &hub{out: make(chan int)}
	go h.publish(1)
	time.Sleep(5 * time.Millisecond)
	go h.read()
	time.Sleep(5 * time.Millisecond)
}
