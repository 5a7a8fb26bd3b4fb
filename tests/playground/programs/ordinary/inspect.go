// outcome: clean

package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"runtime/pprof"
	"strings"
)

func main() {
	fmt.Println(runtime.NumGoroutine(), pprof.Lookup("goroutine").Count())
	fmt.Println(strings.Contains(string(debug.Stack()), "main.main"))
	buffer := make([]byte, 1<<16)
	n := runtime.Stack(buffer, true)
	fmt.Println(strings.Count(string(buffer[:n]), "goroutine "))
	_, file, line, ok := runtime.Caller(0)
	fmt.Println(strings.HasSuffix(file, ".go"), line, ok)
	old := debug.SetGCPercent(50)
	fmt.Println(old, debug.SetGCPercent(old))
	debug.FreeOSMemory()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	fmt.Println(stats.NumGC > 0, stats.HeapAlloc > 0)
	sample := []metrics.Sample{{Name: "/sched/goroutines:goroutines"}}
	metrics.Read(sample)
	fmt.Println(sample[0].Value.Uint64() > 0)
	fmt.Println(pprof.Lookup("goroutineleak").WriteTo(os.Stdout, 1))
}

// Output:
// 1 1
// true
// 1
// true 21 true
// 100 50
// true true
// true
// goroutineleak profile: total 0
// <nil>
