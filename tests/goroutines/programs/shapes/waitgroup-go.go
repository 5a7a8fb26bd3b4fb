package main

import (
	"sync"
	"time"
)

func main() {
	ch := make(chan int)
	var wg sync.WaitGroup
	wg.Go(func() { ch <- 1 })
	time.AfterFunc(time.Millisecond, func() { ch <- 2 })
	time.Sleep(5 * time.Millisecond)
}
