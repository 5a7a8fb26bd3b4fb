package main

import (
	"fmt"
	"time"
)

func main() {
	replies := make(chan string)
	quit := make(chan struct{})

	go func() {
		select {
		case replies <- "late reply":
		case <-quit:
		}
	}()

	time.Sleep(10 * time.Millisecond) // the sender is waiting now
	close(quit)

	time.Sleep(10 * time.Millisecond)
	fmt.Println("main returns")
}
