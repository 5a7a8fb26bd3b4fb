package main

import (
	"fmt"
	"time"
)

type logger struct {
	entries chan string
}

func newLogger(size int) logger {
	l := logger{make(chan string, size)}
	go l.write()
	return l
}

func (l logger) write() {
	for {
		entry, ok := <-l.entries
		if !ok {
			break
		}
		fmt.Println(entry)
	}
}

func main() {
	l := newLogger(4)
	l.entries <- "one"
	l.entries <- "two"
	time.Sleep(time.Millisecond)
}
