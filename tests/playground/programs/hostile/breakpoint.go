// outcome: panic, trap

package main

import "runtime"

func main() {
	defer func() { _ = recover() }()
	runtime.Breakpoint()
}
