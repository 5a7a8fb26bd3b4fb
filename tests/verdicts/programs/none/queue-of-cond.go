package main

import (
	"fmt"
	"sync"
	"time"
)

type queue struct {
	mu    sync.Mutex
	more  *sync.Cond
	items []int
}

func (q *queue) take() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 {
		q.more.Wait()
	}
	item := q.items[0]
	q.items = q.items[1:]
	return item
}

func (q *queue) put(item int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.items = append(q.items, item)
	q.more.Signal()
}

func main() {
	q := &queue{}
	q.more = sync.NewCond(&q.mu)
	go func() {
		for {
			fmt.Println(q.take())
		}
	}()
	q.put(1)
	time.Sleep(time.Millisecond)
}
