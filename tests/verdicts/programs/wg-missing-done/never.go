package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	for n := range 2 {
		wg.Add(1)
		go func() {
			fmt.Println(n >= 0)
		}()
	}
	wg.Wait()
}
