package main

import (
	"errors"
	"fmt"
)

func load(ready chan<- string) error {
	ok := false
	if !ok {
		return errors.New("file is missing")
	}
	ready <- "data"
	return nil
}

func main() {
	ready := make(chan string)
	go func() {
		data := <-ready
		fmt.Println("got:", data)
	}()

	fmt.Println("load:", load(ready))
}
