package main

import (
	"errors"
	"fmt"
)

func start(load func() error) {
	ready := make(chan string)

	go func() {
		fmt.Println("state:", <-ready)
	}()

	if err := load(); err != nil {
		fmt.Println("start failed:", err)
		return
	}
	ready <- "running"
}

func main() {
	start(func() error { return errors.New("no config") })
	fmt.Println("main returns")
}
