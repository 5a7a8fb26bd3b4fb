package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	var ready atomic.Bool
	go func() {
		for !ready.Load() {
		}
		fmt.Println("ready")
	}()
	fmt.Println("never ready")
}
