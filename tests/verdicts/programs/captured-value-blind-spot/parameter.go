package main

import (
	"fmt"
	"time"
)

func later[T any](value T) <-chan T {
	c := make(chan T)
	go func() {
		time.Sleep(time.Millisecond)
		c <- value
	}()
	return c
}

func main() {
	word := later("hello")
	later(42)
	fmt.Println(<-word)
}
