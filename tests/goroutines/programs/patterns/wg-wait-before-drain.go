package main

import "sync"

func square(n int, out chan<- int, wg *sync.WaitGroup) {
	defer wg.Done()
	out <- n * n
}

func main() {
	var wg sync.WaitGroup
	out := make(chan int)
	for n := range 3 {
		wg.Add(1)
		go square(n, out, &wg)
	}
	wg.Wait()
	close(out)
	for n := range out {
		println(n)
	}
}
