// outcome: clean

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	time.AfterFunc(30*time.Millisecond, func() {
		fmt.Println("fired")
		wg.Done()
	})
	never := time.AfterFunc(time.Hour, func() { fmt.Println("never") })
	late := time.AfterFunc(time.Hour, func() { fmt.Println("late") })
	fmt.Println(never.Stop(), late.Reset(2*time.Hour))
	wg.Wait()

	timer := time.NewTimer(time.Second)
	<-timer.C
	timer.Reset(time.Second)
	fmt.Println(timer.Stop(), len(timer.C))
}

// Output:
// true true
// fired
// true 0
