package main

import "fmt"

func main() {
	answers := make(chan int)
	done := make(chan bool)

	go func() {
		answers <- 42
	}()

	<-done
	fmt.Println("main returns")
}
