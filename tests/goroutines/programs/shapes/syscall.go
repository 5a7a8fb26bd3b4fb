package main

import (
	"os"
	"syscall"
	"time"
)

func read(fd int) {
	var b [1]byte
	_, _ = syscall.Read(fd, b[:])
}

func main() {
	var fds [2]int
	if err := syscall.Pipe(fds[:]); err != nil {
		panic(err)
	}
	go read(fds[0])
	r, _, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	go r.Read(make([]byte, 1))
	time.Sleep(time.Millisecond)
}
