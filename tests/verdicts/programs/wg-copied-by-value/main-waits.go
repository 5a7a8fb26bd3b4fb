package main

import (
	"fmt"
	"sync"
)

func square(n int, wg sync.WaitGroup) {
	fmt.Println(n*n >= 0)
	wg.Done()
}

func main() {
	var wg sync.WaitGroup
	for n := range 3 {
		wg.Add(1)
		go square(n, wg)
	}
	wg.Wait()
}
