package main

import (
	"fmt"
	"time"
)

func main() {
	answers := make(chan int)
	done := make(chan bool)

	go func() {
		answers <- 42
	}()

	go func() {
		for range time.Tick(10 * time.Second) {
			// a heartbeat with nothing to do
		}
	}()

	<-done
	fmt.Println("main returns")
}
