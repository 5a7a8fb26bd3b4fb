// outcome: clean

package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

func fibonacci(yield func(int) bool) {
	for a, b := 0, 1; yield(a); a, b = b, a+b {
	}
}

func filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func main() {
	for n := range filter(fibonacci, func(n int) bool { return n%2 == 0 }) {
		if n > 1000 {
			break
		}
		fmt.Print(n, " ")
	}
	next, stop := iter.Pull(iter.Seq[int](fibonacci))
	defer stop()
	for range 5 {
		n, ok := next()
		fmt.Print(n, ok, " ")
	}
	ages := map[string]int{"ann": 3, "bob": 5}
	fmt.Println(slices.Sorted(maps.Keys(ages)), slices.Collect(slices.Chunk([]int{1, 2, 3}, 2)))
	for i, v := range slices.Backward([]string{"x", "y"}) {
		defer fmt.Println(i, v)
	}
}

// Output:
// 0 2 8 34 144 610 0 true 1 true 1 true 2 true 3 true [ann bob] [[1 2] [3]]
// 0 x
// 1 y
