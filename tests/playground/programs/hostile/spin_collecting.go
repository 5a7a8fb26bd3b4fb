// outcome: timeout, cpu-time

package main

import "runtime"

func main() {
	for {
		runtime.GC()
	}
}
