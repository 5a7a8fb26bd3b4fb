// outcome: deadlock, proven

package main

import (
	"fmt"
	"strings"
	"sync"
)

// each applies f to every item at once and collects what comes out.
func each[A, B any](items []A, f func(A) B) []B {
	var wg sync.WaitGroup
	results := make(chan B)
	for _, item := range items {
		wg.Go(func() {
			result := f(item)
			results <- result // want: 3 chan send in main.each[...].func1
		})
	}
	wg.Wait() // want: sync.WaitGroup.Wait in main.each[...]
	close(results)

	var collected []B
	for result := range results {
		collected = append(collected, result)
	}
	return collected
}

func main() {
	words := each([]string{"go", "chan", "select"}, strings.ToUpper)
	fmt.Println(len(words))
}
