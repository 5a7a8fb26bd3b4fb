// outcome: clean

package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(90 * time.Minute)
	fmt.Println(time.Since(start).Round(time.Second))
	fmt.Println(time.Until(start.Add(2 * time.Hour)).Round(time.Minute))
}

// Output:
// 1h30m0s
// 30m0s
