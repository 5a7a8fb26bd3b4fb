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
			fmt.Println("still here")
		}
	}()

	<-done
	fmt.Println("main returns")
}
