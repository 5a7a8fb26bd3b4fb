package main

import (
	"errors"
	"fmt"
	"sync"
)

func load(ready chan<- string) error {
	defer close(ready)
	ok := false
	if !ok {
		return errors.New("file is missing")
	}
	ready <- "data"
	return nil
}

func main() {
	ready := make(chan string)
	var wg sync.WaitGroup
	wg.Go(func() {
		data, ok := <-ready
		fmt.Printf("got: %q %v\n", data, ok)
	})

	fmt.Println("load:", load(ready))
	wg.Wait()
}
