// outcome: clean

package main

import (
	"fmt"
	"time"
)

// bucket hands out tokens at a steady rate, a few of them at once.
type bucket struct {
	tokens chan struct{}
	quit   chan struct{}
}

func newBucket(size int, every time.Duration) *bucket {
	b := &bucket{make(chan struct{}, size), make(chan struct{})}
	for range size {
		b.tokens <- struct{}{}
	}
	go b.refill(every)
	return b
}

func (b *bucket) refill(every time.Duration) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			select {
			case b.tokens <- struct{}{}:
			default:
			}
		case <-b.quit:
			return
		}
	}
}

func main() {
	b := newBucket(3, 200*time.Millisecond)
	defer close(b.quit)
	start := time.Now()
	for range 8 {
		<-b.tokens
	}
	fmt.Println(time.Since(start).Round(100 * time.Millisecond))
}

// Output:
// 1s
