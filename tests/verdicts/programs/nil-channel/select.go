package main

import (
	"fmt"
	"time"
)

type worker struct {
	in   chan int
	quit chan struct{}
}

func (w *worker) run() {
	for {
		select {
		case n := <-w.in:
			fmt.Println(n)
		case <-w.quit:
			return
		}
	}
}

func main() {
	w := &worker{}
	go w.run()
	time.Sleep(time.Millisecond)
}
