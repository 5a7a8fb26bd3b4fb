package main

import (
	"sync"
	"time"
)

type bank struct {
	accounts sync.Mutex
	journal  sync.Mutex
	entries  int
}

func (b *bank) book() {
	b.accounts.Lock()
	defer b.accounts.Unlock()
	time.Sleep(time.Millisecond)
	b.journal.Lock()
	b.entries++
	b.journal.Unlock()
}

func (b *bank) audit() int {
	b.journal.Lock()
	defer b.journal.Unlock()
	time.Sleep(time.Millisecond)
	b.accounts.Lock()
	defer b.accounts.Unlock()
	return b.entries
}

func main() {
	b := new(bank)
	go b.book()
	go b.audit()
	time.Sleep(time.Second)
}
