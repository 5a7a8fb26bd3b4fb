package main

import (
	"context"
	"fmt"
	"time"
)

type request struct {
	ctx  context.Context
	done chan error
}

func (r *request) work() {
	time.Sleep(100 * time.Millisecond)
	r.done <- fmt.Errorf("work is done")
}

func (r *request) wait() error {
	var err error
	select {
	case err = <-r.done:
	case <-r.ctx.Done():
		err = r.ctx.Err()
	}
	return err
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	r := &request{ctx: ctx, done: make(chan error)}
	go r.work()
	fmt.Println(r.wait())
	time.Sleep(time.Second)
}
