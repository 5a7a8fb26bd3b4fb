package main

import (
	"fmt"
	"sync"
)

func main() {
	replies := make(chan int)
	var senders sync.WaitGroup

	for id := range 2 {
		senders.Go(func() {
			replies <- id
		})
	}

	go func() {
		senders.Wait()
		close(replies)
	}()

	count := 0
	for range replies {
		count++
	}
	fmt.Println("replies:", count)
}
