package main

import (
	"fmt"
	"sync"
)

func merge(inputs ...<-chan int) <-chan int {
	var wg sync.WaitGroup
	out := make(chan int)
	for _, in := range inputs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for n := range in {
				out <- n
			}
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func produce(n int) <-chan int {
	c := make(chan int, n)
	for i := range n {
		c <- i
	}
	return c
}

func main() {
	out := merge(produce(2), produce(3))
	for range 5 {
		fmt.Println(<-out >= 0)
	}
}
