// outcome: clean

package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		defer fmt.Println("too late to be seen")
		time.Sleep(time.Second)
		panic("too late to be heard")
	}()
	go func() {
		time.Sleep(30 * time.Second)
	}()
	fmt.Println("main is done")
}

// Output:
// main is done
