package main

import (
	"context"
	"time"
)

func slow() int {
	time.Sleep(30 * time.Millisecond)
	return 42
}

func get(ctx context.Context) (int, error) {
	result := make(chan int)
	go func() {
		value := slow()
		result <- value
	}()
	select {
	case value := <-result:
		return value, nil
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	_, _ = get(ctx)
}
