package main

import "fmt"

func main() {
	answers := make(chan string, 2)
	for range 4 {
		go func() {
			answers <- "answer"
		}()
	}
	fmt.Println(<-answers)
}
