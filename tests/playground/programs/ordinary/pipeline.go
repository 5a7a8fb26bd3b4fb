// outcome: clean

package main

import (
	"context"
	"fmt"
)

type stage[A, B any] func(context.Context, <-chan A) <-chan B

func apply[A, B any](f func(A) B) stage[A, B] {
	return func(ctx context.Context, in <-chan A) <-chan B {
		out := make(chan B)
		go func() {
			defer close(out)
			for v := range in {
				select {
				case out <- f(v):
				case <-ctx.Done():
					return
				}
			}
		}()
		return out
	}
}

func count(ctx context.Context) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 0; ; i++ {
			select {
			case out <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	squares := apply(func(n int) int { return n * n })(ctx, count(ctx))
	for text := range apply(func(n int) string { return fmt.Sprint("<", n, ">") })(ctx, squares) {
		fmt.Print(text)
		if text == "<81>" {
			fmt.Println()
			return
		}
	}
}

// Output:
// <0><1><4><9><16><25><36><49><64><81>
