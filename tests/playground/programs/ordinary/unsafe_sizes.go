// outcome: clean

package main

import (
	"fmt"
	"unsafe"
)

type row struct {
	a bool
	b int64
	c bool
}

func main() {
	bytes := []byte("leak")
	fmt.Println(unsafe.Sizeof(row{}), unsafe.Offsetof(row{}.c), unsafe.String(&bytes[0], 2))
}

// Output:
// 24 16 le
