package main

import (
	"fmt"
	"time"
)

func reader(quit chan bool) {
	<-quit
	fmt.Println("a goroutine ends")
}

func writer(quit chan bool) {
	<-quit
	fmt.Println("a goroutine ends")
}

func main() {
	quit := make(chan bool)
	go reader(quit)
	go writer(quit)
	time.Sleep(time.Millisecond)
	quit <- true
	time.Sleep(time.Millisecond)
}
