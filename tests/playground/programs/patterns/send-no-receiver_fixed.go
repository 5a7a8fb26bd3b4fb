// outcome: clean

package main

import (
	"fmt"
	"strings"
)

// future is a value that is computed in the background.
type future[T any] struct {
	value chan T
}

func async[T any](compute func() T) *future[T] {
	f := &future[T]{value: make(chan T, 1)}
	go func() {
		result := compute()
		f.value <- result
	}()
	return f
}

func (f *future[T]) get() T { return <-f.value }

func main() {
	title := async(func() string { return strings.ToUpper("report") })
	size := async(func() int { return 42 })
	fmt.Println("size:", size.get())
	if size.get == nil {
		fmt.Println("title:", title.get())
	}
}
