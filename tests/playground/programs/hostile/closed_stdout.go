// outcome: clean

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("before")
	_ = os.Stdout.Close()
	_, err := fmt.Println("after")
	fmt.Fprintln(os.Stderr, err)
	os.Stderr.Close()
	println("the runtime still writes")
}
