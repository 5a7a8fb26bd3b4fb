package main

import "iter"

func count(yield func(int) bool) {
	for n := 0; ; n++ {
		if !yield(n) {
			return
		}
	}
}

func main() {
	next, _ := iter.Pull(count)
	next()
}
