package main

import (
	"fmt"
	"time"
)

func main() {
	ready := make(chan bool)
	time.AfterFunc(time.Hour, func() { ready <- true })
	go func() {
		fmt.Println(<-ready)
	}()
	time.Sleep(time.Second)
}
