// outcome: panic, out-of-memory

package main

import "fmt"

var x, y, z [200 << 20]byte

func main() {
	x[1], y[1], z[1] = 1, 1, 1
	fmt.Println(len(x))
}
