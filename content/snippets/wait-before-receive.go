package main

import (
	"fmt"
	"sync"
)

func main() {
	totals := make(chan int)
	var workers sync.WaitGroup

	for shop := range 3 {
		workers.Go(func() {
			totals <- shop * 10
		})
	}

	workers.Wait()
	for range 3 {
		fmt.Println("total:", <-totals)
	}
}
