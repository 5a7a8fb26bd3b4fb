package main

import (
	"fmt"
	"sync"
)

type result struct{ id, value int }

func worker(id int, jobs <-chan int, results chan<- result, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		results <- result{id, j * 2}
	}
}

func main() {
	jobs := make(chan int, 10)
	results := make(chan result)
	var wg sync.WaitGroup
	for id := 1; id <= 3; id++ {
		wg.Add(1)
		go worker(id, jobs, results, &wg)
	}
	for j := range 5 {
		jobs <- j
	}
	close(jobs)
	wg.Wait()
	close(results)
	for r := range results {
		fmt.Println(r.value)
	}
}
