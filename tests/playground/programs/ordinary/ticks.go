// outcome: clean

package main

import (
	"fmt"
	"time"
)

func main() {
	ticker := time.NewTicker(250 * time.Millisecond)
	defer ticker.Stop()
	start := time.Now()
	for n := range 5 {
		at := <-ticker.C
		fmt.Println(n, at.Sub(start).Round(10*time.Millisecond))
	}
	for range time.Tick(time.Second) {
		break
	}
}

// Output:
// 0 250ms
// 1 500ms
// 2 750ms
// 3 1s
// 4 1.25s
