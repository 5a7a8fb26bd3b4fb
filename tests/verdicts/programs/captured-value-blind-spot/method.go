package main

import (
	"fmt"
	"time"
)

type probe struct {
	name    string
	reading int
	sink    chan<- int
}

func (p probe) run() {
	sink, reading := p.sink, p.reading
	func() {
		sink <- reading
	}()
}

func main() {
	sink := make(chan int)
	reading := 7
	go func() {
		time.Sleep(time.Millisecond)
		sink <- reading
	}()
	fmt.Println(probe{name: "x"}.name)
	time.Sleep(time.Second)
}
