package main

import (
	"fmt"
	"time"
)

func main() {
	quit := make(chan struct{})
	turns := make(chan int, 1)

	go func() {
		work := time.NewTicker(5 * time.Millisecond)
		defer work.Stop()

		count := 0
		for {
			select {
			case <-quit:
				turns <- count
				return
			case <-work.C:
				count++
			}
		}
	}()

	time.Sleep(20 * time.Millisecond)
	close(quit)
	fmt.Println("woke up more than 100 times:", <-turns > 100)
}
