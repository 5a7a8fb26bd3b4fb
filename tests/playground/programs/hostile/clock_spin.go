// outcome: clean

package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	for time.Since(start) < 2*time.Second {
	}
	fmt.Println("two seconds")
}
