// outcome: clean

package main

import (
	"fmt"
	"os"
	"syscall"
	"time"
)

func main() {
	go func() {
		time.Sleep(time.Second)
		fmt.Println("too late to be seen")
		os.Exit(3)
	}()
	go func() {
		time.Sleep(2 * time.Second)
		syscall.Exit(4)
	}()
	fmt.Println("main is done")
}

// Output:
// main is done
