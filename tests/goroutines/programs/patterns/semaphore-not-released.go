package main

import "errors"

var tokens = make(chan struct{}, 2)

func handle(n int) error {
	tokens <- struct{}{}
	if n >= 0 {
		return errors.New("failed")
	}
	<-tokens
	return nil
}

func main() {
	for n := range 5 {
		go func() {
			_ = handle(n)
		}()
	}
}
