// outcome: clean

package main

import (
	"fmt"
	"sync"
)

type queue[T any] struct {
	mu       sync.Mutex
	notEmpty sync.Cond
	items    []T
	closed   bool
}

func newQueue[T any]() *queue[T] {
	q := &queue[T]{}
	q.notEmpty.L = &q.mu
	return q
}

func (q *queue[T]) put(item T) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.items = append(q.items, item)
	q.notEmpty.Signal()
}

func (q *queue[T]) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.notEmpty.Broadcast()
}

func (q *queue[T]) take() (item T, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 && !q.closed {
		q.notEmpty.Wait()
	}
	if len(q.items) == 0 {
		return item, false
	}
	item, q.items = q.items[0], q.items[1:]
	return item, true
}

func main() {
	q := newQueue[int]()
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for range 3 {
		wg.Go(func() {
			for n, ok := q.take(); ok; n, ok = q.take() {
				mu.Lock()
				total += n
				mu.Unlock()
			}
		})
	}
	for n := range 100 {
		q.put(n)
	}
	q.close()
	wg.Wait()
	fmt.Println(total)
}

// Output:
// 4950
