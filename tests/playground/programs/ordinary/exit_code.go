// outcome: exit 3

package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("not reached")
	go func() { select {} }()
	fmt.Println("bye")
	os.Exit(3)
}

// Output:
// bye
