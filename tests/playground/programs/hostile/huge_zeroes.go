// outcome: clean

package main

import "fmt"

var x [200 << 20]byte

func main() {
	x[100<<20] = 1
	fmt.Println(len(x))
}
