package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		<-time.After(10 * time.Second)
		fmt.Println("reminder: drink water")
	}()

	fmt.Println("main returns")
}
