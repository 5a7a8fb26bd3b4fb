// outcome: leak, not proven

package main

import (
	"fmt"
	"sync/atomic"
)

var handled atomic.Int64

func drain(lines <-chan string, done <-chan struct{}) {
	for { // want: runnable in main.drain
		select {
		case line := <-lines:
			handled.Add(int64(len(line)))
		case <-done:
			break
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
