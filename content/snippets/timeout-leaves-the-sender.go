package main

import (
	"fmt"
	"time"
)

func slowQuery() string {
	time.Sleep(3 * time.Second)
	return "42 rows"
}

func report() string {
	rows := make(chan string)
	go func() {
		rows <- slowQuery()
	}()

	select {
	case result := <-rows:
		return result
	case <-time.After(time.Second):
		return "timeout"
	}
}

func main() {
	fmt.Println(report())
}
