package main

import (
	"fmt"
	"time"
)

func work(jobs <-chan int, quit <-chan bool) {
	done := 0
	for {
		select {
		case j := <-jobs:
			done += j
		case <-quit:
			fmt.Println("done", done)
			return
		default:
			// nothing to do right now
		}
	}
}

func main() {
	jobs, quit := make(chan int), make(chan bool)
	go work(jobs, quit)
	jobs <- 3
	time.Sleep(time.Millisecond)
}
