package main

import "fmt"

func leak() {
	results := make(chan int)

	go func() {
		results <- 1
		fmt.Println("the value was taken")
	}()
}

func main() {
	leak()
	fmt.Println("main returns")
}
