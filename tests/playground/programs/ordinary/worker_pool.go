// outcome: clean

package main

import (
	"fmt"
	"sync"
	"time"
)

type result struct{ job, square int }

func main() {
	jobs, results := make(chan int), make(chan result)
	var workers sync.WaitGroup
	for range 4 {
		workers.Go(func() {
			for j := range jobs {
				time.Sleep(time.Duration(j) * time.Millisecond)
				results <- result{j, j * j}
			}
		})
	}
	go func() {
		defer close(jobs)
		for j := range 20 {
			jobs <- j
		}
	}()
	go func() {
		workers.Wait()
		close(results)
	}()
	sum := 0
	for r := range results {
		sum += r.square
	}
	fmt.Println(sum)
}

// Output:
// 2470
