package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		time.Sleep(24 * time.Hour)
		fmt.Println("tomorrow")
	}()
	fmt.Println("today")
}
