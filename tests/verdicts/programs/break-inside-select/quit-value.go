package main

import (
	"fmt"
	"time"
)

type machine struct {
	coins chan int
	off   chan struct{}
}

func (m machine) run() {
	total := 0
	for {
		select {
		case c, ok := <-m.coins:
			if !ok {
				break
			}
			total += c
		case <-m.off:
			break
		}
	}
}

func main() {
	m := machine{make(chan int), make(chan struct{})}
	go m.run()
	m.coins <- 5
	m.off <- struct{}{}
	time.Sleep(time.Millisecond)
	fmt.Println("off?")
}
