// outcome: clean

package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	start := make(chan struct{})
	results := make(chan int, 10_000)
	for n := range 10_000 {
		wg.Go(func() {
			<-start
			results <- n
		})
	}
	close(start)
	wg.Wait()
	close(results)
	total := 0
	for n := range results {
		total += n
	}
	fmt.Println(total)
}

// Output:
// 49995000
