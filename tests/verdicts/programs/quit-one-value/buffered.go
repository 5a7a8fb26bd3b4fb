package main

import (
	"fmt"
	"time"
)

func main() {
	quit := make(chan struct{}, 1)
	jobs := make(chan int)
	for id := 0; id < 3; id++ {
		go func() {
			for {
				select {
				case j := <-jobs:
					fmt.Println(j)
				case <-quit:
					return
				}
			}
		}()
	}
	jobs <- 1
	quit <- struct{}{}
	time.Sleep(time.Millisecond)
}
