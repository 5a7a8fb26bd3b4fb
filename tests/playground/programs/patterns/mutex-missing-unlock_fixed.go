// outcome: clean

package main

import (
	"errors"
	"fmt"
	"sync"
)

var errFunds = errors.New("insufficient funds")

type account struct {
	sync.Mutex
	balance int
}

func (a *account) withdraw(amount int) error {
	a.Lock()
	if amount > a.balance {
		a.Unlock()
		return errFunds
	}
	a.balance -= amount
	a.Unlock()
	return nil
}

func main() {
	a := &account{balance: 10}
	fmt.Println(a.withdraw(50))
	go func() { fmt.Println(a.withdraw(5)) }()
}
