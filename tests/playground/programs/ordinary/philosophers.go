// outcome: clean

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	const n = 5
	var forks [n]sync.Mutex
	var meals [n]int
	var wg sync.WaitGroup
	for i := range n {
		first, second := min(i, (i+1)%n), max(i, (i+1)%n)
		wg.Go(func() {
			for range 10 {
				forks[first].Lock()
				time.Sleep(time.Millisecond)
				forks[second].Lock()
				meals[i]++
				forks[second].Unlock()
				forks[first].Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(meals)
}

// Output:
// [10 10 10 10 10]
