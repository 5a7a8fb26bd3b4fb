package main

import (
	"fmt"
	"sync"
)

func main() {
	jobs := make(chan string)
	var workers sync.WaitGroup

	workers.Go(func() {
		for job := range jobs {
			fmt.Println("did", job)
		}
	})

	jobs <- "resize"
	jobs <- "upload"

	workers.Wait()
	fmt.Println("main returns")
}
