package main

import "time"

func worker(jobs <-chan int) {
	defer func() { _ = recover() }()
	for job := range jobs {
		println(10 / job)
	}
}

func produce(jobs chan<- int) {
	for job := range 5 {
		jobs <- 1 - job
	}
}

func main() {
	jobs := make(chan int)
	go worker(jobs)
	go produce(jobs)
	time.Sleep(5 * time.Millisecond)
}
