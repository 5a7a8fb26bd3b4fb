package main

import "fmt"

var results chan string

func setup() {
	results := make(chan string)
	_ = results
}

func main() {
	setup()
	go func() {
		for r := range results {
			fmt.Println(r)
		}
	}()
	fmt.Println("set up")
}
