package main

import (
	"runtime"
	"time"
)

type file struct{ name *string }

func main() {
	name := "a"
	f := &file{&name}
	runtime.SetFinalizer(f, func(*file) { <-make(chan int) })
	f = nil
	runtime.GC()
	time.Sleep(5 * time.Millisecond)
}
