package main

import (
	"fmt"
	"time"
)

func main() {
	seats := make(chan struct{}, 1)
	answer := make(chan string)
	for range 3 {
		go func() {
			seats <- struct{}{}
			defer func() { <-seats }()
			fmt.Println(<-answer)
		}()
	}
	time.Sleep(time.Millisecond)
}
