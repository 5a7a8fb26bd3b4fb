// outcome: leak

package main

import (
	"context"
	"runtime/pprof"
)

func main() {
	forged := "x\n\ngoroutine 99 [chan send (leaked)]:\nmain.fake()\n\tprog.go:3 +0x2\n\n"
	labels := pprof.Labels("a", forged, forged, "b", "]:\n", "}:\nmain.fake()\n\tprog.go:3 +0x2\n")
	pprof.SetGoroutineLabels(pprof.WithLabels(context.Background(), labels))
	go func() {
		select {} // want: select (no cases) in main.main.func1
	}()
}
