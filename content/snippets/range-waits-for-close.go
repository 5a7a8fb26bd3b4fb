package main

import (
	"fmt"
	"time"
)

func worker(jobs <-chan string) {
	for job := range jobs {
		fmt.Println("done:", job)
	}
	fmt.Println("worker: goodbye")
}

func main() {
	jobs := make(chan string)
	go worker(jobs)

	jobs <- "resize"
	jobs <- "upload"
	time.Sleep(time.Second)
	fmt.Println("all jobs were sent")
}
