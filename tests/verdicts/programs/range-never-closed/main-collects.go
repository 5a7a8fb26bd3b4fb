package main

import "fmt"

func squares(n int, out chan<- int) {
	for i := range n {
		out <- i * i
	}
}

func main() {
	out := make(chan int)
	go squares(3, out)
	for s := range out {
		fmt.Println(s)
	}
}
