package main

import "time"

func main() {
	t := time.NewTicker(time.Hour)
	go func() {
		for range t.C {
			println("tick")
		}
	}()
	time.Sleep(time.Millisecond)
	t.Stop()
}
