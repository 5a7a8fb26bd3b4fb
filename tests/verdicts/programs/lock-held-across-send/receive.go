package main

import (
	"fmt"
	"sync"
	"time"
)

type mailbox struct {
	mu      sync.Mutex
	letters chan string
	read    int
}

func (m *mailbox) next() string {
	m.mu.Lock()
	defer m.mu.Unlock()
	letter := <-m.letters
	m.read++
	return letter
}

func (m *mailbox) post(letter string) {
	m.mu.Lock()
	fmt.Println("posting after", m.read)
	m.mu.Unlock()
	m.letters <- letter
}

func main() {
	m := &mailbox{letters: make(chan string)}
	go func() { fmt.Println(m.next()) }()
	time.Sleep(time.Millisecond)
	go m.post("hello")
	time.Sleep(time.Millisecond)
}
