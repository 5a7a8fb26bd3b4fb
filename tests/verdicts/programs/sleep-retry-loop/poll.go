package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

var finished atomic.Bool

func backoff(d time.Duration) { time.Sleep(d) }

func notify(text string) {
	for !finished.Load() {
		backoff(100 * time.Millisecond)
	}
	fmt.Println(text)
}

func main() {
	go notify("the import is finished")
	time.Sleep(time.Second)
	fmt.Println("bye")
}
