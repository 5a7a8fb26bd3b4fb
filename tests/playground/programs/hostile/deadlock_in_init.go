// outcome: deadlock

package main

var c = make(chan int)

func init() {
	c <- 1 // want: chan send in main.init.0
}

func main() {}
