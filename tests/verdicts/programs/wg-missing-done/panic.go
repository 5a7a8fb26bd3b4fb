package main

import (
	"fmt"
	"sync"
)

type batch struct{ sync.WaitGroup }

func (b *batch) divide(n int) {
	defer func() { _ = recover() }()
	fmt.Println(12 / n)
	b.Done()
}

func main() {
	b := &batch{}
	b.Add(2)
	go b.divide(0)
	b.divide(3)
	b.Wait()
}
