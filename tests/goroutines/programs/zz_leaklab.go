// The recorder's probe: it is compiled beside each program under programs/.

package main

import (
	"os"
	"runtime/pprof"
	"time"
)

func init() {
	go leaklabWatch()
	main()
	time.Sleep(100 * time.Millisecond)
	leaklabDump()
	os.Exit(0)
}

func leaklabWatch() {
	time.Sleep(time.Second)
	leaklabDump()
	os.Exit(0)
}

func leaklabDump() {
	out := os.NewFile(2, "stderr")
	if err := pprof.Lookup("goroutineleak").WriteTo(out, 2); err != nil {
		panic(err)
	}
}
