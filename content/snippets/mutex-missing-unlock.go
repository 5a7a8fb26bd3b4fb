package main

import (
	"errors"
	"fmt"
	"sync"
)

type account struct {
	mu      sync.Mutex
	balance int
}

func (a *account) withdraw(amount int) error {
	a.mu.Lock()
	if amount > a.balance {
		return errors.New("not enough money")
	}
	a.balance -= amount
	a.mu.Unlock()
	return nil
}

func main() {
	shared := &account{balance: 50}
	fmt.Println("first:", shared.withdraw(80))

	go func() {
		fmt.Println("second:", shared.withdraw(20))
	}()
	fmt.Println("main returns")
}
