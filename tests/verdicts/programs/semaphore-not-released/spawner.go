package main

import (
	"errors"
	"fmt"
)

func work(n int) error {
	if n%2 == 0 {
		return errors.New("even")
	}
	return nil
}

func main() {
	sem := make(chan struct{}, 2)
	for n := range 6 {
		sem <- struct{}{}
		go func() {
			if err := work(n); err != nil {
				return
			}
			<-sem
		}()
	}
	fmt.Println("all started")
}
