package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func connect() error { return errors.New("connection refused") }

func keepTrying(ctx context.Context) error {
	for connect() != nil {
		select {
		case <-time.After(time.Second):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 2500*time.Millisecond)
	defer cancel()
	result := make(chan error, 1)
	go func() { result <- keepTrying(ctx) }()

	fmt.Println("result:", <-result)
}
