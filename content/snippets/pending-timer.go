package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	before := runtime.NumGoroutine()

	for range 100 {
		time.NewTimer(time.Hour)
		time.NewTicker(time.Hour)
		time.AfterFunc(time.Hour, func() { fmt.Println("an hour later") })
	}

	fmt.Println("extra goroutines:", runtime.NumGoroutine()-before)
}
