package main

import (
	"errors"
	"fmt"
	"time"
)

type answer struct{ text string }

type service struct{ delay time.Duration }

func (s service) call(out chan<- answer) {
	time.Sleep(s.delay)
	out <- answer{"hello"}
}

func (s service) ask(limit time.Duration) (answer, error) {
	out := make(chan answer)
	go s.call(out)
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case <-timer.C:
		return answer{}, errors.New("too slow")
	case a := <-out:
		return a, nil
	}
}

func main() {
	fmt.Println(service{time.Second}.ask(time.Millisecond))
	fmt.Println(service{0}.ask(time.Second))
}
