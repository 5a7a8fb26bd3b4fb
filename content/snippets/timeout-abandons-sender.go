package main

import (
	"fmt"
	"time"
)

func fetch() string {
	reply := make(chan string)

	go func() {
		time.Sleep(100 * time.Millisecond) // a slow server
		reply <- "page"
	}()

	select {
	case page := <-reply:
		return page
	case <-time.After(20 * time.Millisecond):
		return "timed out"
	}
}

func main() {
	fmt.Println(fetch())
}
