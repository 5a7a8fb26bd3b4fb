package main

import (
	"fmt"
	"time"
)

var slots = make(chan bool, 2)

func safely(name string, job func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panicked:", r)
		}
	}()
	slots <- true
	job()
	<-slots
}

func main() {
	for range 2 {
		safely("bad", func() { panic("no") })
	}
	go safely("good", func() { fmt.Println("works") })
	time.Sleep(time.Millisecond)
}
