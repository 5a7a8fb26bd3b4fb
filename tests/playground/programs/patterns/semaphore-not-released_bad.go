// outcome: leak, not proven

package main

import (
	"errors"
	"fmt"
	"time"
)

type semaphore chan struct{}

func (s semaphore) acquire() { s <- struct{}{} } // want: 3 chan send in main.semaphore.acquire
func (s semaphore) release() { <-s }

var downloads = make(semaphore, 2)

func download(n int) error {
	downloads.acquire()
	if n < 2 {
		return errors.New("not found")
	}
	time.Sleep(time.Millisecond)
	downloads.release()
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
