package main

import (
	"fmt"
	"sync"
	"time"
)

type hub struct {
	sync.RWMutex
	clients map[string]chan string
}

func (h *hub) broadcast(text string) {
	h.RLock()
	defer h.RUnlock()
	for _, c := range h.clients {
		c <- text
	}
}

func (h *hub) leave(name string) {
	h.Lock()
	c := h.clients[name]
	delete(h.clients, name)
	h.Unlock()
	for text := range c {
		fmt.Println("late:", text)
	}
}

func main() {
	h := &hub{clients: map[string]chan string{"ann": make(chan string)}}
	go h.broadcast("hi")
	time.Sleep(time.Millisecond)
	go h.leave("ann")
	time.Sleep(time.Millisecond)
}
