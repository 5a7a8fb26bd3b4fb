package main

import (
	"fmt"
	"iter"
)

type scanner struct {
	next func() (int, string, bool)
	stop func()
}

func enumerate(words ...string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i, word := range words {
			if !yield(i, word) {
				return
			}
		}
	}
}

func scan(words ...string) *scanner {
	next, stop := iter.Pull2(enumerate(words...))
	return &scanner{next, stop}
}

func main() {
	s := scan("x", "y", "z")
	fmt.Println(s.next())
}
