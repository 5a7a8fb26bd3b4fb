package main

import (
	"fmt"
	"sync"
	"time"
)

type bus struct {
	mu    sync.Mutex
	out   chan int
	count int
}

func (b *bus) publish(n int) {
	b.mu.Lock()
	b.count++
	b.out <- n
	b.mu.Unlock()
}

func (b *bus) drain() {
	for {
		b.mu.Lock()
		fmt.Println("published", b.count)
		b.mu.Unlock()
		<-b.out
	}
}

func main() {
	b := &bus{out: make(chan int, 1)}
	go func() {
		for n := range 5 {
			b.publish(n)
		}
	}()
	time.Sleep(time.Millisecond)
	go b.drain()
	time.Sleep(time.Second)
}
