package main

import (
	"fmt"
	"iter"
	"maps"
)

func hasNegative(m map[string]int) bool {
	next, stop := iter.Pull2(maps.All(m))
	for {
		_, v, ok := next()
		if !ok {
			stop()
			return false
		}
		if v < 0 {
			return true
		}
	}
}

func main() {
	fmt.Println(hasNegative(map[string]int{"a": -1, "b": -2}))
}
