package main

import "fmt"

func count(guests <-chan string) {
	total := 0
	for range guests {
		total++
	}
	fmt.Println("guests:", total)
}

func main() {
	guests := make(chan string)
	go count(guests)

	guests <- "Ann"
	guests <- "Bo"
	fmt.Println("main returns")
}
