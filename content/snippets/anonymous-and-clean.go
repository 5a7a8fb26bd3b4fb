package main

import "fmt"

func ask() int {
	answers := make(chan int)
	go func() {
		answers <- 42
	}()
	return <-answers
}

func main() {
	fmt.Println(ask())
	fmt.Println("main returns")
}
