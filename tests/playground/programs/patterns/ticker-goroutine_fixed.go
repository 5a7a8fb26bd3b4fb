// outcome: clean

package main

import (
	"fmt"
	"time"
)

// heartbeat calls beat at every interval for as long as the request lasts.
func heartbeat(every time.Duration, beat func()) (stop func()) {
	ticker := time.NewTicker(every)
	quit := make(chan struct{})
	go func() {
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				beat()
			case <-quit:
				return
			}
		}
	}()
	return func() { close(quit) }
}

func handle(request string) {
	stop := heartbeat(time.Second, func() { fmt.Println(request, "is still running") })
	defer stop()
	time.Sleep(1500 * time.Millisecond)
}

func main() {
	for _, request := range []string{"a", "b", "c"} {
		handle(request)
	}
}
