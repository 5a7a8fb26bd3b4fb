// outcome: clean

package main

import (
	"fmt"
	"iter"
	"slices"
)

func zip[A, B any](as iter.Seq[A], bs iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(bs)
		defer stop()
		for a := range as {
			b, ok := next()
			if !ok || !yield(a, b) {
				return
			}
		}
	}
}

func main() {
	for a, b := range zip(slices.Values([]int{1, 2, 3}), slices.Values([]string{"one", "two"})) {
		fmt.Println(a, b)
	}
	next, _ := iter.Pull2(slices.All([]string{"a"}))
	for i, v, ok := next(); ok; i, v, ok = next() {
		fmt.Println(i, v)
	}
}

// Output:
// 1 one
// 2 two
// 0 a
