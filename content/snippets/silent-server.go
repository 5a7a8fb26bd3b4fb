package main

import (
	"fmt"
	"runtime"
	"time"
)

func handle(request int) {
	reply := make(chan int)
	go func() {
		reply <- request * 2
	}()

	if request%2 == 0 {
		return // the client has gone away
	}
	<-reply
}

func main() {
	before := runtime.NumGoroutine()

	for request := 1; request <= 6; request++ {
		handle(request)
		time.Sleep(10 * time.Millisecond)
		fmt.Println("request", request, "left over:", runtime.NumGoroutine()-before)
	}
}
