package main

import "fmt"

func lookUp(key string, result chan<- string) {
	if key == "" {
		result <- "error: empty key"
	}
	result <- "value of " + key
}

func main() {
	result := make(chan string, 1)
	go lookUp("", result)

	fmt.Println(<-result)
}
