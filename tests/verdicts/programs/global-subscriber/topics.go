package main

import (
	"fmt"
	"sync"
)

type Event struct{ Topic, Text string }

type Bus struct {
	sync.RWMutex
	subs map[string][]chan Event
}

func NewBus() *Bus { return &Bus{subs: map[string][]chan Event{}} }

func (b *Bus) Subscribe(topic string) <-chan Event {
	c := make(chan Event, 1)
	b.Lock()
	b.subs[topic] = append(b.subs[topic], c)
	b.Unlock()
	return c
}

func (b *Bus) Publish(e Event) {
	b.RLock()
	defer b.RUnlock()
	for _, c := range b.subs[e.Topic] {
		c <- e
	}
}

var bus = NewBus()

func handle(user string) {
	events := bus.Subscribe("news")
	go func() {
		for {
			select {
			case e := <-events:
				fmt.Println(user, e.Text)
			}
		}
	}()
}

func main() {
	handle("ann")
	handle("bob")
}
