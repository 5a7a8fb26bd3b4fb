// outcome: leak, proven

package main

import (
	"fmt"
	"sync"
	"time"
)

type room struct {
	mu      sync.Mutex
	members int
	joined  chan string
}

func (r *room) join(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.members++
	r.joined <- name // want: chan send in main.(*room).join
}

func (r *room) greet() {
	for {
		r.mu.Lock() // want: sync.Mutex.Lock in main.(*room).greet
		members := r.members
		r.mu.Unlock()
		name, ok := <-r.joined
		if !ok {
			return
		}
		fmt.Println("hello", name, members)
		time.Sleep(time.Millisecond)
	}
}

func main() {
	r := &room{joined: make(chan string)}
	go r.greet()
	time.Sleep(time.Millisecond)
	go func() {
		for _, name := range []string{"ann", "bob"} {
			r.join(name)
		}
		close(r.joined)
	}()
	time.Sleep(time.Second)
}
