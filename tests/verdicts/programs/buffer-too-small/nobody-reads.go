package main

import "fmt"

func collect(words []string) chan int {
	sizes := make(chan int, 3)
	go func() {
		for _, word := range words {
			sizes <- len(word)
		}
	}()
	return sizes
}

func main() {
	sizes := collect([]string{"a", "bb", "ccc", "dddd", "eeeee"})
	fmt.Println(cap(sizes))
}
