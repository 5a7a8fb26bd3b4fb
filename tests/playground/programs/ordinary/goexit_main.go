// outcome: deadlock

package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	go func() {
		time.Sleep(time.Second)
		fmt.Println("the last goroutine ends")
	}()
	runtime.Goexit()
}

// Output:
// the last goroutine ends
