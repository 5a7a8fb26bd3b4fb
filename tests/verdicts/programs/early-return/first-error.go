package main

import (
	"errors"
	"fmt"
)

func price(item string) <-chan int {
	c := make(chan int)
	go func() { c <- len(item) * 10 }()
	return c
}

func total(items ...string) (int, error) {
	sum := 0
	for _, item := range items {
		p := price(item)
		if item == "" {
			return 0, errors.New("an item has no name")
		}
		sum += <-p
	}
	return sum, nil
}

func main() {
	fmt.Println(total("pen", "", "ink"))
}
