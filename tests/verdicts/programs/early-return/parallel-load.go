package main

import (
	"errors"
	"fmt"
)

type page struct{ header, body string }

func header(c chan string) { c <- "header" }

func body(c chan string) { c <- "body" }

func load(allowed bool) (*page, error) {
	h, b := make(chan string), make(chan string)
	go header(h)
	go body(b)
	if !allowed {
		return nil, errors.New("forbidden")
	}
	return &page{<-h, <-b}, nil
}

func main() {
	_, err := load(false)
	fmt.Println(err)
}
