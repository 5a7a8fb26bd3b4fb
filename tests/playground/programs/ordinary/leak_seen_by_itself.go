// outcome: leak

package main

import (
	"bytes"
	"fmt"
	"runtime"
	"runtime/pprof"
	"strings"
	"time"
)

func main() {
	go func() {
		c := make(chan int)
		<-c
	}()
	time.Sleep(time.Millisecond)
	var dump bytes.Buffer
	_ = pprof.Lookup("goroutineleak").WriteTo(&dump, 2)
	fmt.Println(runtime.NumGoroutine(), strings.Count(dump.String(), "(leaked)"))
}

// Output:
// 2 1
