// outcome: clean

package main

import (
	"fmt"
	"iter"
)

type tree struct {
	left, right *tree
	value       int
}

func (t *tree) all() iter.Seq[int] {
	return func(yield func(int) bool) { t.walk(yield) }
}

func (t *tree) walk(yield func(int) bool) bool {
	if t == nil {
		return true
	}
	return t.left.walk(yield) && yield(t.value) && t.right.walk(yield)
}

func same(a, b *tree) bool {
	nextA, stopA := iter.Pull(a.all())
	nextB, stopB := iter.Pull(b.all())
	defer stopA()
	defer stopB()
	for {
		valueA, okA := nextA()
		valueB, okB := nextB()
		if valueA != valueB || okA != okB {
			return false
		}
		if !okA {
			return true
		}
	}
}

func main() {
	small := &tree{value: 2, left: &tree{value: 1}}
	other := &tree{value: 3, right: &tree{value: 4}}
	fmt.Println(same(small, small), same(small, other))
}
