// outcome: timeout, cpu-time

package main

var n int

//go:nosplit
//go:noinline
func spin() {
	for {
		n++
	}
}

func main() {
	go spin()
	spin()
}
