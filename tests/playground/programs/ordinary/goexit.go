// outcome: clean

package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer fmt.Println("deferred")
		func() { runtime.Goexit() }()
		fmt.Println("not reached")
	}()
	wg.Wait()
}

// Output:
// deferred
