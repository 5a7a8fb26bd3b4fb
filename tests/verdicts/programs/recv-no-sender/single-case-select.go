package main

import (
	"fmt"
	"time"
)

type door struct{ open chan struct{} }

func (d *door) wait() {
	select {
	case <-d.open:
		fmt.Println("open")
	}
}

func main() {
	d := &door{open: make(chan struct{})}
	go d.wait()
	time.Sleep(time.Millisecond)
}
