// outcome: clean

package main

import (
	"errors"
	"fmt"
	"time"
)

type semaphore chan struct{}

func (s semaphore) acquire() { s <- struct{}{} }
func (s semaphore) release() { <-s }

var downloads = make(semaphore, 2)

func download(n int) error {
	downloads.acquire()
	defer downloads.release()
	if n < 2 {
		return errors.New("not found")
	}
	time.Sleep(time.Millisecond)
	return nil
}

func main() {
	for n := range 2 {
		fmt.Println(download(n))
	}
	for n := range 3 {
		go func() { _ = download(n + 2) }()
	}
	time.Sleep(time.Second)
	fmt.Println("downloads were started")
}
