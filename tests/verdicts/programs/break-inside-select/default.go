package main

import (
	"fmt"
	"time"
)

func run(stop <-chan struct{}) {
	for {
		select {
		case <-stop:
			fmt.Println("stopping")
			time.Sleep(10 * time.Millisecond)
			break
		default:
			time.Sleep(time.Microsecond)
		}
	}
}

func main() {
	stop := make(chan struct{})
	go run(stop)
	close(stop)
	time.Sleep(15 * time.Millisecond)
}
