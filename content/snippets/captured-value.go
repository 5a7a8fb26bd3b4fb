package main

import "fmt"

func captured(n int) {
	ch := make(chan int)
	go func() {
		ch <- n
	}()
}

func copied(n int) {
	ch := make(chan int)
	go func() {
		v := n
		ch <- v
	}()
}

func main() {
	captured(1)
	copied(2)
	fmt.Println("main returns")
}
