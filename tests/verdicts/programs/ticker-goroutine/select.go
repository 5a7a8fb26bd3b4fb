package main

import (
	"fmt"
	"time"
)

func monitor(name string) {
	beat := time.NewTicker(10 * time.Second)
	defer beat.Stop()
	never := make(chan struct{})
	for {
		select {
		case at := <-beat.C:
			fmt.Println(name, at.Unix() > 0)
		case <-never:
			return
		}
	}
}

func main() {
	go monitor("disk")
	go monitor("net")
	time.Sleep(time.Second)
}
