package main

import (
	"fmt"
	"sync"
	"time"
)

func work(jobs <-chan int, pending *sync.WaitGroup) {
	for j := range jobs {
		if j%2 == 1 {
			continue
		}
		fmt.Println("job", j)
		pending.Done()
	}
}

func main() {
	var pending sync.WaitGroup
	jobs := make(chan int)
	go work(jobs, &pending)
	for j := range 3 {
		pending.Add(1)
		jobs <- j
	}
	close(jobs)
	go func() {
		pending.Wait()
		fmt.Println("all jobs are done")
	}()
	time.Sleep(time.Millisecond)
}
