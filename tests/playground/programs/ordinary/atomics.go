// outcome: clean

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type config struct{ version int }

func main() {
	var hits atomic.Int64
	var current atomic.Pointer[config]
	var ready atomic.Bool
	var any atomic.Value
	current.Store(&config{})
	var wg sync.WaitGroup
	for range 100 {
		wg.Go(func() {
			hits.Add(1)
			for {
				old := current.Load()
				if current.CompareAndSwap(old, &config{old.version + 1}) {
					break
				}
			}
			ready.Store(true)
			any.Store("x")
		})
	}
	wg.Wait()
	fmt.Println(hits.Load(), current.Load().version, ready.Load(), any.Load())
}

// Output:
// 100 100 true x
