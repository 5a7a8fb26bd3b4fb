package main

import (
	"fmt"
	"time"
)

func stage(in <-chan int, out chan<- int) {
	for n := range in {
		out <- n + 1
	}
	close(out)
}

func main() {
	a, b, c := make(chan int), make(chan int), make(chan int)
	go stage(a, b)
	go stage(b, c)
	go func() {
		for n := range 10 {
			a <- n
		}
		close(a)
	}()
	fmt.Println(<-c)
	time.Sleep(time.Millisecond)
}
