package main

import (
	"fmt"
	"time"
)

func slowQuery() string {
	time.Sleep(3 * time.Second)
	return "42 rows"
}

func main() {
	rows := make(chan string, 1)
	go func() {
		rows <- slowQuery()
	}()

	select {
	case result := <-rows:
		fmt.Println(result)
	case <-time.After(time.Second):
		fmt.Println("timeout")
	}
}
