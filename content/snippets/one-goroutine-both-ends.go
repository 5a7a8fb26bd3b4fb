package main

import "fmt"

func main() {
	ch := make(chan string)

	message := <-ch
	go func() { ch <- "hello" }()

	fmt.Println(message)
}
