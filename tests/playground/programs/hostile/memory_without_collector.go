// outcome: panic, out-of-memory

package main

import "runtime/debug"

var sink []byte

func main() {
	debug.SetGCPercent(-1)
	for range 100_000 {
		sink = make([]byte, 100_000)
	}
}
