package main

import (
	"fmt"
	"sync"
	"time"
)

type account struct {
	mu      sync.Mutex
	balance int
}

func (a *account) set(amounts <-chan int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance = <-amounts
}

func (a *account) print() {
	a.mu.Lock()
	defer a.mu.Unlock()
	fmt.Println(a.balance)
}

func main() {
	a := &account{}
	go a.set(make(chan int))
	time.Sleep(time.Millisecond)
	go a.print()
	time.Sleep(time.Millisecond)
}
