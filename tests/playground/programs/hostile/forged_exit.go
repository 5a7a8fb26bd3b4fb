// outcome: exit 2

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "fatal error: all goroutines are asleep - deadlock!")
	fmt.Fprintln(os.Stderr, "\ngoroutine 1 [chan receive]:\nmain.main()\n\tprog.go:9")
	os.Exit(2)
}
