package main

import (
	"fmt"
	"sync"
	"time"
)

func gather(parts int) {
	results := make(chan int)
	wg := new(sync.WaitGroup)
	wg.Add(parts)
	for i := range parts {
		go func(n int) {
			results <- n + 1
			wg.Done()
		}(i)
	}
	wg.Wait()
	sum := 0
	for range parts {
		sum += <-results
	}
	fmt.Println(sum)
}

func main() {
	go gather(2)
	time.Sleep(time.Second)
}
