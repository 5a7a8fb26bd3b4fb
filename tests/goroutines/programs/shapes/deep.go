package main

import "os"

func dive(depth int, ch chan int) int {
	if depth == 0 {
		return <-ch
	}
	return dive(depth-1, ch) + 1
}

func start(depth int, ch chan int) {
	if depth > 0 {
		start(depth-1, ch)
		return
	}
	go dive(200, ch)
}

func main() {
	start(len(os.Args)+98, make(chan int))
}
