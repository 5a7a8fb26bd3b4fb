package main

import "fmt"

func naturals() <-chan int {
	c := make(chan int)
	go func() {
		for n := 0; ; n++ {
			c <- n
		}
	}()
	return c
}

func main() {
	for n := range naturals() {
		if n == 3 {
			break
		}
		fmt.Println(n)
	}
}
