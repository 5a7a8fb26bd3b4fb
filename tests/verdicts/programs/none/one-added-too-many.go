package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(3)
	for n := range 2 {
		go func() {
			defer wg.Done()
			fmt.Println(n >= 0)
		}()
	}
	wg.Wait()
}
