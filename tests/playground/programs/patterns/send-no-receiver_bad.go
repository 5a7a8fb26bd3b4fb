// outcome: leak, proven

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
	f := &future[T]{value: make(chan T)}
	go func() {
		result := compute()
		f.value <- result // want: chan send in main.async[...].func1
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
