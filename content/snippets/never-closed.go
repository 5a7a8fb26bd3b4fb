package main

import "fmt"

func main() {
	parts := make(chan int)

	go func() {
		for part := 1; part <= 3; part++ {
			parts <- part
		}
	}()

	sum := 0
	for range 3 {
		sum += <-parts
	}
	fmt.Println("sum:", sum)
}
