// outcome: clean

package main

import (
	"fmt"
	"sync/atomic"
)

var handled atomic.Int64

func drain(lines <-chan string, done <-chan struct{}) {
loop:
	for {
		select {
		case line := <-lines:
			handled.Add(int64(len(line)))
		case <-done:
			break loop
		}
	}
}

func main() {
	lines, done := make(chan string), make(chan struct{})
	go drain(lines, done)
	lines <- "one line"
	close(done)
	fmt.Println("done")
}
