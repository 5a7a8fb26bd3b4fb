// outcome: leak, proven

package main

import (
	"context"
	"fmt"
	"iter"
)

// numbers sends 1, 2, 3... until ctx ends.
func numbers(ctx context.Context) <-chan int {
	out := make(chan int)
	produce := func() {
		defer close(out)
		for n := 1; ctx.Err() == nil; n++ {
			out <- n // want: chan send in main.numbers.func1
		}
	}
	go produce()
	return out
}

func first(limit int, from <-chan int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for range limit {
			if !yield(<-from) {
				return
			}
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for n := range first(3, numbers(ctx)) {
		fmt.Println(n)
	}
}
