// outcome: clean

package main

import (
	"bytes"
	"fmt"
	"runtime"
	"runtime/pprof"
	"runtime/trace"
	"time"
)

func main() {
	runtime.SetBlockProfileRate(1)
	runtime.SetMutexProfileFraction(1)
	var cpu, events bytes.Buffer
	fmt.Println(pprof.StartCPUProfile(&cpu), trace.Start(&events))
	done := make(chan int)
	go func() {
		time.Sleep(time.Second)
		close(done)
	}()
	<-done
	trace.Stop()
	pprof.StopCPUProfile()
	for _, profile := range pprof.Profiles() {
		_ = profile.WriteTo(&cpu, 1)
	}
	fmt.Println(cpu.Len() > 0, events.Len() > 0)
}
