// outcome: leak, proven

package main

import (
	"fmt"
	"sync"
)

type batch struct {
	sync.WaitGroup
	size int
}

func (b batch) process(n int) {
	defer b.Done()
	fmt.Println("processed", n+1, "of", b.size)
}

func main() {
	b := batch{size: 1}
	b.Add(b.size)
	go b.process(0)
	go func(b *batch) {
		b.Wait() // want: sync.WaitGroup.Wait in main.main.func1
		fmt.Println("batch is done")
	}(&b)
}
