package main

import (
	"context"
	"errors"
	"fmt"
)

type stream struct{ values chan int }

func (s *stream) pump(ctx context.Context) {
	for i := 0; ; i++ {
		select {
		case s.values <- i:
		case <-ctx.Done():
			return
		}
	}
}

func take(s *stream, n int) ([]int, error) {
	ctx, cancel := context.WithCancelCause(context.Background())
	go s.pump(ctx)
	if n < 0 {
		return nil, errors.New("negative")
	}
	var got []int
	for range n {
		got = append(got, <-s.values)
	}
	cancel(errors.New("enough"))
	return got, nil
}

func main() {
	fmt.Println(take(&stream{make(chan int)}, 2))
	fmt.Println(take(&stream{make(chan int)}, -1))
}
