// outcome: clean

package main

import (
	"fmt"
	"strings"
	"testing"
)

func main() {
	r := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			_ = strings.Repeat("x", 10)
		}
	})
	fmt.Println(r.N > 0, r.T > 0)
	fmt.Println(testing.AllocsPerRun(10, func() { _ = fmt.Sprint("a", 1) }) >= 1)
}

// Output:
// true true
// true
