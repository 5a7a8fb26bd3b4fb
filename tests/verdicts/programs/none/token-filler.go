package main

import (
	"fmt"
	"time"
)

func main() {
	tokens := make(chan struct{}, 2)
	go func() {
		for range time.Tick(time.Millisecond) {
			tokens <- struct{}{}
		}
	}()
	for range 3 {
		<-tokens
	}
	time.Sleep(time.Second)
	fmt.Println("three requests were let through")
}
