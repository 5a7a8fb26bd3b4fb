// outcome: clean

package main

import (
	"fmt"
	"runtime"
	"strings"
	"unique"
	"weak"
)

type blob [1 << 16]byte

func main() {
	a, b := unique.Make("go"), unique.Make(strings.Clone("go"))
	fmt.Println(a == b, a.Value())

	b1 := new(blob)
	w := weak.Make(b1)
	fmt.Println(w.Value() == b1)
	runtime.KeepAlive(b1)
	b1 = nil
	runtime.GC()
	fmt.Println(w.Value() == nil)
}

// Output:
// true go
// true
// true
