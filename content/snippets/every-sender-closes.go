package main

import (
	"fmt"
	"sync"
)

func main() {
	replies := make(chan int, 2)
	var senders sync.WaitGroup

	for id := range 2 {
		senders.Add(1)
		go func() {
			replies <- id
			close(replies)
			senders.Done()
		}()
	}

	senders.Wait()
	fmt.Println("main returns")
}
