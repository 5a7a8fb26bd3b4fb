// outcome: clean

package main

import (
	"fmt"
	"time"
)

func main() {
	answers := make(chan string, 1)
	time.AfterFunc(40*time.Millisecond, func() { answers <- "answer" })
	patience := time.NewTimer(100 * time.Millisecond)
	defer patience.Stop()
	tick := time.NewTicker(15 * time.Millisecond)
	defer tick.Stop()
	for ticks := 0; ; {
		select {
		case <-tick.C:
			ticks++
		case text := <-answers:
			fmt.Println(text, ticks)
			answers = nil
		case <-patience.C:
			fmt.Println("out of patience", ticks)
			return
		}
	}
}

// Output:
// answer 2
// out of patience 6
