// outcome: rejected

package main

import _ "embed"

//go:embed prog.go
var source string

func main() { println(source) }
