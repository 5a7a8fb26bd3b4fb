// outcome: leak

package main

import "fmt"

func generate(to chan<- int) {
	for n := 2; ; n++ {
		to <- n
	}
}

func filter(from <-chan int, to chan<- int, prime int) {
	for {
		if n := <-from; n%prime != 0 {
			to <- n
		}
	}
}

func main() {
	c := make(chan int)
	go generate(c)
	for range 10 {
		prime := <-c
		fmt.Print(prime, " ")
		next := make(chan int)
		go filter(c, next, prime)
		c = next
	}
	fmt.Println()
}

// Output:
// 2 3 5 7 11 13 17 19 23 29
