package main

import "time"

func main() {
	c := make(chan int)
	go func() {
		n := 3
		select {
		case c <- n + 1:
		}
	}()
	time.Sleep(time.Millisecond)
}
