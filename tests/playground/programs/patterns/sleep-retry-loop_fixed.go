// outcome: clean

package main

import (
	"errors"
	"fmt"
	"time"
)

type link struct {
	dial func() error
	up   chan struct{}
}

func (l *link) keepTrying() {
	pause := 100 * time.Millisecond
	for attempt := 0; l.dial() != nil; attempt++ {
		if attempt == 5 {
			return
		}
		time.Sleep(pause)
		pause = min(2*pause, 5*time.Second)
	}
	close(l.up)
}

func main() {
	l := &link{up: make(chan struct{})}
	l.dial = func() error { return errors.New("connection refused") }
	go l.keepTrying()
	select {
	case <-l.up:
		fmt.Println("connected")
	case <-time.After(3 * time.Second):
		fmt.Println("gave up waiting")
	}
}
