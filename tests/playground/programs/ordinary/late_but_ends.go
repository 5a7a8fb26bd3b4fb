// outcome: clean

package main

import (
	"fmt"
	"time"
)

type flusher struct{ every time.Duration }

// run ends by itself, some time after main has returned.
func (f flusher) run(times int) {
	for range times {
		time.Sleep(f.every)
	}
}

func main() {
	go flusher{time.Second}.run(20)
	time.AfterFunc(3*time.Second, func() {})
	deadline := make(chan struct{})
	go func() {
		select {
		case <-deadline:
		case <-time.After(10 * time.Second):
		}
	}()
	fmt.Println("main is done")
}

// Output:
// main is done
