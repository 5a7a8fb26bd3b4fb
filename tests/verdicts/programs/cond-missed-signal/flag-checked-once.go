package main

import (
	"fmt"
	"sync"
	"time"
)

type latch struct {
	c    *sync.Cond
	done bool
}

func (l *latch) wait() {
	l.c.L.Lock()
	defer l.c.L.Unlock()
	if !l.done {
		l.c.Wait()
	}
}

func main() {
	l := &latch{c: sync.NewCond(new(sync.Mutex))}
	l.c.Signal()
	go l.wait()
	time.Sleep(time.Millisecond)
	l.done = true
	fmt.Println("too early")
}
