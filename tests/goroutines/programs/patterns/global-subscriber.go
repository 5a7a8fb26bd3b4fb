package main

import "sync"

var registry = struct {
	sync.Mutex
	subscribers map[int]chan string
}{subscribers: map[int]chan string{}}

func subscribe(id int) {
	ch := make(chan string)
	registry.Lock()
	registry.subscribers[id] = ch
	registry.Unlock()
	go func() {
		for message := range ch {
			println(id, message)
		}
	}()
}

func main() {
	for id := range 3 {
		subscribe(id)
	}
}
