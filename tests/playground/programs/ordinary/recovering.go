// outcome: clean

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
)

var errBase = errors.New("base")

func try(name string, f func()) {
	defer func() {
		switch problem := recover().(type) {
		case runtime.Error:
			fmt.Println(name, "runtime:", problem)
		case error:
			fmt.Println(name, "error:", problem, errors.Is(problem, errBase))
		default:
			fmt.Println(name, problem)
		}
	}()
	f()
}

func main() {
	var m map[string]int
	var list []int
	var p *struct{ x int }
	var i any = "text"
	zero := len(list)
	try("map", func() { m["a"] = 1 })
	try("index", func() { _ = list[zero+3] })
	try("nil", func() { p.x = 1 })
	try("cast", func() { _ = i.(int) })
	try("divide", func() { _ = 1 / zero })
	try("error", func() { panic(fmt.Errorf("wrapped: %w", errBase)) })
	try("nothing", func() {})
	try("twice", func() {
		defer func() { panic("second") }()
		panic("first")
	})
	try("closed", func() { c := make(chan int); close(c); close(c) })
	err := errors.Join(errBase, &fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist})
	var path *fs.PathError
	fmt.Println(errors.As(err, &path), errors.Is(err, fs.ErrNotExist))
}

// Output:
// map runtime: assignment to entry in nil map
// index runtime: runtime error: index out of range [3] with length 0
// nil runtime: runtime error: invalid memory address or nil pointer dereference
// cast runtime: interface conversion: interface {} is string, not int
// divide runtime: runtime error: integer divide by zero
// error error: wrapped: base true
// nothing <nil>
// twice second
// closed runtime: close of closed channel
// true true
