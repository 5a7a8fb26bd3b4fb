package main

import "sync"

func worker(mu *sync.Mutex, wg *sync.WaitGroup) {
	defer wg.Done()
	mu.Lock()
}

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go worker(&mu, &wg)
	}
	wg.Wait()
}
