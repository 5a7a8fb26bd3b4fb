package main

import "sync"

func work(n int, wg *sync.WaitGroup) {
	if n == 2 {
		return
	}
	wg.Done()
}

func main() {
	var wg sync.WaitGroup
	wg.Add(3)
	for n := range 3 {
		go work(n, &wg)
	}
	go func() {
		wg.Wait()
		println("all done")
	}()
}
