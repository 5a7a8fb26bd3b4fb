package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		for range time.Tick(time.Minute) {
			fmt.Println("tick")
		}
	}()
	select {}
}
