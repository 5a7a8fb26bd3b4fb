package main

import (
	"context"
	"fmt"
	"runtime"
)

// ownDone is a context type of somebody else, with a Done channel of its own.
type ownDone struct {
	context.Context
	done chan struct{}
}

func (c ownDone) Done() <-chan struct{} { return c.done }

func main() {
	parent, cancel := context.WithCancel(context.Background())
	defer cancel()
	before := runtime.NumGoroutine()

	for range 1000 {
		_, stop := context.WithCancel(parent)
		defer stop()
	}
	fmt.Println("1000 ordinary children:", runtime.NumGoroutine()-before)

	foreign := ownDone{parent, make(chan struct{})}
	_, stop := context.WithCancel(foreign)
	defer stop()
	fmt.Println("1 child of a foreign type:", runtime.NumGoroutine()-before)
}
