package main

import (
	"fmt"
	"iter"
	"slices"
)

func first[T any](seq iter.Seq[T]) (T, bool) {
	next, stop := iter.Pull(seq)
	v, ok := next()
	if !ok {
		stop()
	}
	return v, ok
}

func main() {
	fmt.Println(first(slices.Values([]string{"a", "b"})))
}
