package main

import "sync"

var n int

func spin(wg *sync.WaitGroup) {
	defer wg.Done()
	for {
		n++
	}
}

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go spin(&wg)
	wg.Wait()
}
