// outcome: clean

package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	turn := 0
	for me := range 3 {
		wg.Go(func() {
			for range 3 {
				for turn != me {
					runtime.Gosched()
				}
				fmt.Print(me)
				turn = (turn + 1) % 3
			}
		})
	}
	wg.Wait()
	fmt.Println()
}

// Output:
// 012012012
