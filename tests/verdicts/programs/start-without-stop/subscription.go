package main

import (
	"fmt"
	"time"
)

func watch(interval time.Duration, report func()) (stop func()) {
	quit := make(chan struct{})
	changes := make(chan int)
	go func() {
		for {
			select {
			case <-quit:
				return
			case n := <-changes:
				fmt.Println(n, interval)
				report()
			}
		}
	}()
	return func() { close(quit) }
}

func main() {
	stop := watch(time.Second, func() {})
	if stop == nil {
		stop()
	}
	fmt.Println("watching")
}
