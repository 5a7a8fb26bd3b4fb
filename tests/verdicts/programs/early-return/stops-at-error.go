package main

import (
	"errors"
	"fmt"
)

func lines(n int) <-chan string {
	c := make(chan string)
	go func() {
		defer close(c)
		for i := range n {
			c <- fmt.Sprint("line ", i)
		}
	}()
	return c
}

func check(n int) error {
	for line := range lines(n) {
		if line == "line 2" {
			return errors.New("bad " + line)
		}
	}
	return nil
}

func main() {
	fmt.Println(check(2), check(5))
}
