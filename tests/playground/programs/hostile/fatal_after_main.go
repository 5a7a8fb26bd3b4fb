// outcome: leak

package main

import (
	"sync"
	"time"
)

func main() {
	go func() {
		time.Sleep(time.Second)
		new(sync.Mutex).Unlock()
	}()
	go func() {
		select {} // want: select (no cases) in main.main.func2
	}()
}
