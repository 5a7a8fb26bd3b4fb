// outcome: panic

package main

import (
	"errors"
	"fmt"
)

type step struct{ name string }

func (s step) run() error { return errors.New(s.name + " failed") }

func main() {
	defer fmt.Println("deferred calls still run")
	if err := (step{"build"}).run(); err != nil {
		panic(err)
	}
}

// Output:
// deferred calls still run
