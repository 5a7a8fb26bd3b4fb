// outcome: leak, proven

package main

import (
	"context"
	"fmt"
	"time"
)

// within runs work and gives up on it when ctx ends.
func within[T any](ctx context.Context, work func() (T, error)) (T, error) {
	type outcome struct {
		value T
		err   error
	}
	done := make(chan outcome)
	go func() {
		value, err := work()
		done <- outcome{value, err} // want: chan send in main.within[...].func1
	}()
	select {
	case o := <-done:
		return o.value, o.err
	case <-ctx.Done():
		var none T
		return none, context.Cause(ctx)
	}
}

func slowQuery() (int, error) {
	time.Sleep(2 * time.Second)
	return 7, nil
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	rows, err := within(ctx, slowQuery)
	fmt.Println(rows, err)
}
