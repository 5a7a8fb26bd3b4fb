// outcome: rejected, build-memory

package main

import "fmt"

var x = [200 << 20]byte{0: 1, 199 << 20: 1}

func main() { fmt.Println(len(x), x[0], x[199<<20]) }
