package main

import (
	"fmt"
	"time"
)

func count(ticks <-chan time.Time) {
	n := 0
	for {
		_, ok := <-ticks
		if !ok {
			fmt.Println("ticks:", n)
			return
		}
		n++
	}
}

func main() {
	ticker := time.NewTicker(time.Millisecond)
	defer ticker.Stop()
	go count(ticker.C)
	time.Sleep(5 * time.Millisecond)
}
