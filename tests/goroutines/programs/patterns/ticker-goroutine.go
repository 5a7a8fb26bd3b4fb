package main

import "time"

func heartbeat() {
	t := time.NewTicker(time.Hour)
	for range t.C {
		println("alive")
	}
}

func main() {
	for range 3 {
		go heartbeat()
	}
}
