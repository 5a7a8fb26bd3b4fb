package main

import (
	"fmt"
	"time"
)

type message struct {
	body string
	ack  chan string
}

func (m *message) confirm() {
	m.ack <- m.body
}

func main() {
	for _, body := range []string{"a", "b"} {
		m := &message{body: body, ack: make(chan string)}
		go m.confirm()
	}
	time.Sleep(time.Millisecond)
	fmt.Println("sent")
}
