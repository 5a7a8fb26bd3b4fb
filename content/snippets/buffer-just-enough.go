package main

import "fmt"

func main() {
	lines := make(chan string, 2)

	go func() {
		lines <- "one"
		lines <- "two"
		lines <- "three"
	}()

	fmt.Println("first line:", <-lines)
}
