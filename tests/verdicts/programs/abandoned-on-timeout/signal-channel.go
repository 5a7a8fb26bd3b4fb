package main

import (
	"fmt"
	"time"
)

func runWithTimeout(task func(), limit time.Duration) bool {
	finished := make(chan struct{})
	go func() {
		task()
		finished <- struct{}{}
	}()
	timeout := time.After(limit)
	select {
	case <-finished:
		return true
	case <-timeout:
		return false
	}
}

func main() {
	slow := func() { time.Sleep(time.Minute) }
	fmt.Println(runWithTimeout(slow, time.Second))
	time.Sleep(2 * time.Minute)
}
