package main

import "sync"

type account struct {
	mu      sync.Mutex
	name    string
	balance int
}

func (a *account) withdraw(n int) bool {
	a.mu.Lock()
	if n > a.balance {
		return false
	}
	a.balance -= n
	a.mu.Unlock()
	return true
}

func main() {
	a := &account{name: "alice", balance: 10}
	a.withdraw(20)
	go a.withdraw(5)
}
