package main

import "fmt"

func sendAnswer(answers chan<- int) {
	answers <- 42
}

func ask() {
	answers := make(chan int)
	go sendAnswer(answers)
}

func main() {
	ask()
	fmt.Println("main returns")
}
