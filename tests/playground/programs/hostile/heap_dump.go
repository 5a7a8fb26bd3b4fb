// outcome: clean

package main

import "runtime/debug"

func main() {
	debug.WriteHeapDump(1)
}
