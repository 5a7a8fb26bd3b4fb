// outcome: panic, trap

package main

import "runtime/debug"

func deep(n int) int {
	var frame [1 << 10]int
	frame[n%len(frame)] = n
	return deep(n+1) + frame[n%7]
}

func main() {
	debug.SetMaxStack(1 << 40)
	deep(0)
}
