// outcome: compile_error

package main

var x [1 << 40]byte

func main() { x[1<<39] = 1 }
