// outcome: deadlock

package main

import (
	"fmt"
	"time"
)

func main() {
	time.AfterFunc(1000*time.Hour, func() { fmt.Println("fired") })
	never := make(chan int)
	select { // want: select in main.main
	case <-never:
	case never <- 1:
	}
}

// Output:
// fired
