package main

import (
	"fmt"
	"sync"
	"time"
)

type inbox struct {
	mu    sync.Mutex
	ready *sync.Cond
	mails []string
}

func (i *inbox) put(mail string) {
	i.mu.Lock()
	i.mails = append(i.mails, mail)
	i.mu.Unlock()
	i.ready.Broadcast()
}

func (i *inbox) wait() {
	i.mu.Lock()
	i.ready.Wait()
	fmt.Println(i.mails)
	i.mu.Unlock()
}

func main() {
	i := &inbox{}
	i.ready = sync.NewCond(&i.mu)
	i.put("early")
	go i.wait()
	time.Sleep(time.Millisecond)
}
