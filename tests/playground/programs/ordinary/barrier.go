// outcome: clean

package main

import (
	"fmt"
	"sync"
)

type barrier struct {
	mu      sync.Mutex
	size    int
	arrived int
	open    chan struct{}
}

func newBarrier(size int) *barrier { return &barrier{size: size, open: make(chan struct{})} }

func (b *barrier) wait() {
	b.mu.Lock()
	open := b.open
	b.arrived++
	if b.arrived == b.size {
		b.arrived, b.open = 0, make(chan struct{})
		close(open)
	}
	b.mu.Unlock()
	<-open
}

func main() {
	b := newBarrier(5)
	var wg sync.WaitGroup
	var mu sync.Mutex
	rounds := map[int]int{}
	for range 5 {
		wg.Go(func() {
			for round := range 10 {
				b.wait()
				mu.Lock()
				rounds[round]++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(rounds)
}

// Output:
// map[0:5 1:5 2:5 3:5 4:5 5:5 6:5 7:5 8:5 9:5]
