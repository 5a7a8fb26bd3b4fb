package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func connect() error { return errors.New("connection refused") }

func keepTrying(done chan<- bool) {
	for connect() != nil {
		time.Sleep(time.Second)
	}
	close(done)
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	done := make(chan bool)
	go keepTrying(done)

	select {
	case <-done:
		fmt.Println("connected")
	case <-ctx.Done():
		fmt.Println("main gave up:", ctx.Err())
	}
}
