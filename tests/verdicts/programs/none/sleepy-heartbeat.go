package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		for {
			fmt.Println("alive")
			time.Sleep(time.Minute)
		}
	}()
	time.Sleep(time.Second)
}
