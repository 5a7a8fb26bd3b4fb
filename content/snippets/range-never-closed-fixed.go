package main

import (
	"fmt"
	"sync"
)

func count(guests <-chan string) {
	total := 0
	for range guests {
		total++
	}
	fmt.Println("guests:", total)
}

func main() {
	guests := make(chan string)
	var counter sync.WaitGroup
	counter.Go(func() { count(guests) })

	guests <- "Ann"
	guests <- "Bo"
	close(guests)
	counter.Wait()
	fmt.Println("main returns")
}
