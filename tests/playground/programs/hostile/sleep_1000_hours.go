// outcome: clean

package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(1000 * time.Hour)
	fmt.Println(time.Since(start))
}

// Output:
// 1000h0m0s
