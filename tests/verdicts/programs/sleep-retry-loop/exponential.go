package main

import (
	"errors"
	"fmt"
	"time"
)

type Dialer interface{ Dial() error }

type broken struct{}

func (broken) Dial() error { return errors.New("refused") }

func connectWithBackoff(d Dialer) {
	delay := time.Second
	for attempt := 1; ; attempt++ {
		if err := d.Dial(); err != nil {
			time.Sleep(delay)
			delay *= 2
			continue
		}
		return
	}
}

func main() {
	go connectWithBackoff(broken{})
	time.Sleep(5 * time.Second)
	fmt.Println("giving up")
}
