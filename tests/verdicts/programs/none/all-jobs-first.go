package main

import "fmt"

func main() {
	jobs, results := make(chan int), make(chan int)
	for range 3 {
		go func() {
			for j := range jobs {
				results <- j * j
			}
		}()
	}
	for j := range 10 {
		jobs <- j
	}
	close(jobs)
	for range 10 {
		fmt.Println(<-results)
	}
}
