package main

import (
	"fmt"
	"runtime"
)

type Queue struct {
	items chan string
	done  chan bool
}

func (q *Queue) Process(handle func(string)) {
	for {
		select {
		case item, ok := <-q.items:
			if !ok {
				return
			}
			handle(item)
		default:
			runtime.Gosched()
			continue
		}
	}
}

func main() {
	q := &Queue{items: make(chan string, 1)}
	q.items <- "a"
	go q.Process(func(s string) { fmt.Println(s) })
	runtime.Gosched()
}
