// outcome: clean

package main

import (
	"fmt"
	"runtime"
	"time"
)

type resource struct {
	name string
	data [1024]byte
}

func main() {
	done := make(chan string, 2)
	first := &resource{name: "first"}
	runtime.AddCleanup(first, func(name string) { done <- "cleaned " + name }, first.name)
	first = nil
	second := &resource{name: "second"}
	runtime.SetFinalizer(second, func(r *resource) { done <- "finalized " + r.name })
	second = nil
	for range 2 {
		runtime.GC()
		select {
		case text := <-done:
			fmt.Println(len(text) > 10)
		case <-time.After(5 * time.Second):
			fmt.Println("timed out")
		}
	}
	fmt.Println(first == nil, second == nil)
}

// Output:
// true
// true
// true true
