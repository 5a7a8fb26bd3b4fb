package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	ch := make(chan string)
	var wg sync.WaitGroup
	var sender, receiver time.Duration

	wg.Go(func() {
		start := time.Now()
		ch <- "hello"
		sender = time.Since(start)
		time.Sleep(2 * time.Second)
		ch <- "hello again"
	})

	time.Sleep(time.Second)
	<-ch // the sender has been here for one second
	start := time.Now()
	<-ch // the sender comes two seconds later
	receiver = time.Since(start)
	wg.Wait()

	fmt.Println("sender first:   it waited", sender.Round(time.Second))
	fmt.Println("receiver first: it waited", receiver.Round(time.Second))
}
