package main

import "time"

func main() {
	results := make(chan int)
	go func() {
		for range time.Tick(50 * time.Millisecond) {
			print("")
		}
	}()
	<-results
}
