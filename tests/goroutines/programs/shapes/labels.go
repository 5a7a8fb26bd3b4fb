package main

import (
	"context"
	"runtime/pprof"
)

func wait() {
	<-make(chan int)
}

func main() {
	labels := pprof.Labels("tenant", "a1", "a key", "x]:\n\"two\"\t{lines}", "名", "\xff")
	pprof.Do(context.Background(), labels, func(context.Context) {
		go wait()
	})
}
