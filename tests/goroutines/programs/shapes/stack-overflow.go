package main

import "runtime/debug"

type tree struct{ left *tree }

func (t *tree) depth() int {
	return t.left.depth() + 1
}

func main() {
	debug.SetMaxStack(1 << 20)
	t := &tree{}
	t.left = t
	println(t.depth())
}
