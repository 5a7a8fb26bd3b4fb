package main

import (
	"errors"
	"fmt"
	"time"
)

type limiter struct{ seats chan struct{} }

func (l *limiter) do(work func() error) error {
	l.seats <- struct{}{}
	if err := work(); err != nil {
		return err
	}
	<-l.seats
	return nil
}

func main() {
	l := &limiter{make(chan struct{}, 1)}
	fmt.Println(l.do(func() error { return errors.New("failed") }))
	go func() { fmt.Println(l.do(func() error { return nil })) }()
	time.Sleep(time.Millisecond)
}
