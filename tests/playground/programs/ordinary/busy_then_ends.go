// outcome: clean

package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

func main() {
	var stop atomic.Bool
	spins := 0
	done := make(chan struct{})
	go func() {
		defer close(done)
		for !stop.Load() {
			spins++
		}
	}()
	time.Sleep(20 * time.Millisecond)
	stop.Store(true)
	<-done
	fmt.Println(spins > 0)
}

// Output:
// true
