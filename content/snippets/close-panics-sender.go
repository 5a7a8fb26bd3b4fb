package main

import (
	"fmt"
	"time"
)

func main() {
	replies := make(chan string)

	go func() {
		replies <- "late reply"
	}()

	time.Sleep(10 * time.Millisecond) // the sender is waiting now
	close(replies)

	time.Sleep(10 * time.Millisecond)
	fmt.Println("main returns")
}
