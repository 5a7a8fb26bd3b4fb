// outcome: leak

package main

import "time"

var n int

//go:nosplit
//go:noinline
func spin() {
	for { // want: runnable in main.spin
		n++
	}
}

func main() {
	go spin()
	time.Sleep(time.Millisecond)
}
