// outcome: leak, not proven

package main

import (
	"fmt"
	"time"
)

// heartbeat calls beat at every interval for as long as the request lasts.
func heartbeat(every time.Duration, beat func()) {
	ticker := time.NewTicker(every)
	go func() {
		defer ticker.Stop()
		for range ticker.C { // want: 3 chan receive in main.heartbeat.func1
			beat()
		}
	}()
}

func handle(request string) {
	heartbeat(time.Second, func() { fmt.Println(request, "is still running") })
	time.Sleep(1500 * time.Millisecond)
}

func main() {
	for _, request := range []string{"a", "b", "c"} {
		handle(request)
	}
}
