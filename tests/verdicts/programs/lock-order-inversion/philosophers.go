package main

import (
	"fmt"
	"sync"
	"time"
)

type fork struct{ sync.Mutex }

func dine(n int, left, right *fork, wg *sync.WaitGroup) {
	defer wg.Done()
	left.Lock()
	defer left.Unlock()
	time.Sleep(time.Millisecond)
	right.Lock()
	defer right.Unlock()
	fmt.Println("philosopher", n, "eats")
}

func main() {
	forks := make([]*fork, 5)
	for i := range forks {
		forks[i] = new(fork)
	}
	var wg sync.WaitGroup
	for i := range forks {
		wg.Add(1)
		go dine(i, forks[i], forks[(i+1)%len(forks)], &wg)
	}
	wg.Wait()
}
