package main

import (
	"fmt"
	"runtime"
	"time"
)

func handle(body []byte) {
	reply := make(chan int, 1)

	go func() {
		defer clear(body)
		reply <- len(body)
	}()
}

func main() {
	for range 20 {
		handle(make([]byte, 1<<20))
	}
	time.Sleep(10 * time.Millisecond)

	runtime.GC()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	fmt.Println("heap after 20 requests:", memory.HeapAlloc>>20, "MB")
}
