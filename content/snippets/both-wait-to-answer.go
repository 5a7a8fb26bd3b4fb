package main

import (
	"fmt"
	"time"
)

func answer(name string, in <-chan string, out chan<- string) {
	heard := <-in
	out <- name + " heard " + heard
}

func main() {
	toAnn := make(chan string)
	toBen := make(chan string)
	go answer("Ann", toAnn, toBen)
	go answer("Ben", toBen, toAnn)

	time.Sleep(time.Second)
	fmt.Println("main returns")
}
