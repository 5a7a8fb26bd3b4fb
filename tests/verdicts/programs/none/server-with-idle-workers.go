package main

import (
	"fmt"
	"time"
)

func worker(jobs <-chan int) {
	for j := range jobs {
		fmt.Println("job", j)
	}
}

func main() {
	jobs := make(chan int)
	for range 3 {
		go worker(jobs)
	}
	go func() {
		for n := range 3 {
			jobs <- n
		}
	}()
	for range time.Tick(time.Second) {
		if cap(jobs) > 0 {
			jobs <- 0
		}
	}
}
