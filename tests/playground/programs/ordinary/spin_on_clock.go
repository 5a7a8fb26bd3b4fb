// outcome: clean

package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	n := 0
	for time.Since(start) < 100*time.Millisecond {
		n++
	}
	fmt.Println(n > 1000)
}

// Output:
// true
