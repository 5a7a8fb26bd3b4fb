// outcome: clean

package main

import (
	"fmt"
	"runtime"
)

func main() {
	calls, results := make(chan func() int), make(chan int)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		defer close(results)
		for call := range calls {
			results <- call()
		}
	}()
	for n := range 3 {
		calls <- func() int { return n * n }
		fmt.Println(<-results)
	}
	close(calls)
	<-results
}

// Output:
// 0
// 1
// 4
