package main

import (
	"sync"
	"time"
)

type account struct {
	mu      sync.Mutex
	name    string
	balance int
}

func transfer(from, to *account) {
	from.mu.Lock()
	defer from.mu.Unlock()
	time.Sleep(5 * time.Millisecond)
	to.mu.Lock()
	defer to.mu.Unlock()
	from.balance--
	to.balance++
}

func main() {
	a, b := &account{name: "a"}, &account{name: "b"}
	go transfer(a, b)
	go transfer(b, a)
	time.Sleep(20 * time.Millisecond)
}
