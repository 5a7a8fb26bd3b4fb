package main

import "fmt"

func compute() int {
	results := make(chan int)

	go func() {
		results <- 1
	}()

	return <-results
}

func main() {
	fmt.Println("got", compute())
}
