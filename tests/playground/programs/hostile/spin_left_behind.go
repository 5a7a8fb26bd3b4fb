// outcome: leak

package main

import "time"

var n int

//go:nosplit
//go:noinline
func spin() {
	for {
		n++ // want: runnable in main.spin
	}
}

func main() {
	go spin()
	time.Sleep(time.Millisecond)
}
