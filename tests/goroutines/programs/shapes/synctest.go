package main

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func bubble(*testing.T) {
	var wg sync.WaitGroup
	wg.Add(1)
	ch := make(chan int)
	go func() { ch <- 1 }()
	go func() { wg.Wait() }()
	go func() { time.Sleep(time.Hour) }()
	go func() {
		select {
		case ch <- 2:
		case <-make(chan int):
		}
	}()
	go func() { select {} }()
	synctest.Wait()
	leaklabDump()
	panic("end of the recording")
}

func main() {
	everything := func(string, string) (bool, error) { return true, nil }
	testing.Main(everything, []testing.InternalTest{{
		Name: "TestBubble",
		F:    func(t *testing.T) { synctest.Test(t, bubble) },
	}}, nil, nil)
}
