// outcome: clean

package main

import (
	"fmt"
	"math"
	"time"
)

func main() {
	go func() { time.Sleep(time.Hour) }()
	time.Sleep(math.MaxInt64)
	for range 3 {
		time.Sleep(math.MaxInt64)
	}
	fmt.Println("slept", time.Now().Year() > 2200)
}
