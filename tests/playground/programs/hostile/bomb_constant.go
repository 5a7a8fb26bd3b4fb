// outcome: compile_error

package main

const (
	a = 1<<511 - 1
	b = a * a
)

const huge = 1 << 100000 << 100000

func main() { println(huge > 0, b > 0) }
