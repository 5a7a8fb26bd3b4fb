package main

import "fmt"

func sum(numbers []int) <-chan int {
	total := make(chan int)
	go func() {
		t := 0
		for _, n := range numbers {
			t += n
		}
		total <- t
	}()
	return total
}

func main() {
	sum([]int{1, 2, 3})
	fmt.Println("the sum was of no interest")
}
