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
	defer a.mu.Unlock()

	if amount > a.balance {
		return errors.New("not enough money")
	}
	a.balance -= amount
	return nil
}

func main() {
	shared := &account{balance: 50}
	fmt.Println("first:", shared.withdraw(80))

	var clients sync.WaitGroup
	clients.Go(func() {
		fmt.Println("second:", shared.withdraw(20))
	})
	clients.Wait()
	fmt.Println("main returns")
}
