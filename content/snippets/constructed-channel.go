package main

import (
	"fmt"
	"time"
)

type hub struct {
	events chan string
}

func newHub() *hub {
	return &hub{events: make(chan string)}
}

func main() {
	h := newHub()
	go func() {
		h.events <- "started"
	}()
	go func() {
		fmt.Println(<-h.events)
	}()

	time.Sleep(time.Second)
	fmt.Println("h.events is nil:", h.events == nil)
}
