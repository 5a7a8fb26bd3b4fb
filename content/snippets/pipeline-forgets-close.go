package main

import "fmt"

func numbers(out chan<- int) {
	defer close(out)
	for n := range 3 {
		out <- n
	}
}

func double(in <-chan int, out chan<- int) {
	for n := range in {
		out <- n * 2
	}
}

func main() {
	plain, doubled := make(chan int), make(chan int)
	go numbers(plain)
	go double(plain, doubled)

	go func() {
		defer fmt.Println("printer ends")
		for range doubled {
		}
	}()
	fmt.Println("main returns")
}
