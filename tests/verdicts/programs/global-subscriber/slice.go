package main

import (
	"fmt"
	"sync"
)

type subscriber struct {
	name   string
	events chan string
}

var (
	mu          sync.Mutex
	subscribers []*subscriber
)

func subscribe(name string) *subscriber {
	s := &subscriber{name, make(chan string, 1)}
	mu.Lock()
	subscribers = append(subscribers, s)
	mu.Unlock()
	go s.listen()
	return s
}

func (s *subscriber) listen() {
	for {
		fmt.Println(s.name, <-s.events)
	}
}

func main() {
	subscribe("ann")
	subscribe("bob")
	fmt.Println(len(subscribers), "subscribers")
}
