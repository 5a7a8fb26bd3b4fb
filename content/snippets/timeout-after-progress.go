package main

import (
	"fmt"
	"time"
)

func main() {
	progress := make(chan int)
	result := make(chan string)

	go func() {
		progress <- 50
		time.Sleep(100 * time.Millisecond)
		result <- "report.pdf"
	}()

	fmt.Println("progress:", <-progress, "%")

	select {
	case file := <-result:
		fmt.Println("ready:", file)
	case <-time.After(20 * time.Millisecond):
		fmt.Println("too slow, giving up")
	}
}
