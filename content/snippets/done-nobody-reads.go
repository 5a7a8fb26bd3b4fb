package main

import "fmt"

func main() {
	jobs := make(chan string)
	done := make(chan int)

	go func() {
		job := <-jobs
		size := len(job)
		done <- size
	}()

	jobs <- "resize photo"
	fmt.Println("job handed over")
}
