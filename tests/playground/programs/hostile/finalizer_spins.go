// outcome: leak

package main

import "runtime"

type thing struct{ data [64]byte }

func main() {
	t := &thing{}
	runtime.SetFinalizer(t, func(*thing) {
		for { // want: runnable in main.main.func1
		}
	})
	t = nil
	runtime.GC()
	go func() {
		select {} // want: select (no cases) in main.main.func2
	}()
}
