// outcome: clean

package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

func main() {
	runtime.GOMAXPROCS(100)
	debug.SetMaxThreads(1)
	debug.SetTraceback("crash")
	debug.SetMemoryLimit(1 << 20)
	var wg sync.WaitGroup
	for range 100 {
		wg.Go(func() {
			runtime.LockOSThread()
			runtime.Gosched()
		})
	}
	wg.Wait()
	fmt.Println("done")
}
