package main

import (
	"fmt"
	"time"
)

func main() {
	beat := time.NewTicker(10 * time.Millisecond)

	go func() {
		for range beat.C {
			fmt.Println("ping")
		}
		fmt.Println("heartbeat ends")
	}()

	time.Sleep(25 * time.Millisecond)
	beat.Stop()
	fmt.Println("ticker stopped")
}
