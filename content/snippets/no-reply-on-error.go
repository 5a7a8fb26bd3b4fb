package main

import (
	"fmt"
	"time"
)

type request struct {
	key   string
	reply chan string
}

func serve(requests <-chan request) {
	for r := range requests {
		if r.key == "" {
			continue
		}
		r.reply <- "value of " + r.key
	}
}

func ask(requests chan<- request, key string) {
	r := request{key, make(chan string)}
	requests <- r
	fmt.Println(<-r.reply)
}

func main() {
	requests := make(chan request)
	go serve(requests)
	go ask(requests, "a")
	go ask(requests, "")
	time.Sleep(time.Second)
	close(requests)
}
