package main

import (
	"fmt"
	"time"
)

type hub struct {
	events chan string
}

func main() {
	var h hub
	go func() {
		h.events <- "started"
	}()
	go func() {
		fmt.Println(<-h.events)
	}()

	time.Sleep(time.Second)
	fmt.Println("h.events is nil:", h.events == nil)
}
