// outcome: timeout, program-time

package main

import (
	"fmt"
	"time"
)

func main() {
	for at := range time.Tick(10 * time.Second) { // want: chan receive in main.main
		if at.IsZero() {
			fmt.Println("never")
		}
	}
}
