package main

import "errors"

type config struct{ ports []int }

func (c *config) port(n int) int {
	return c.ports[n]
}

func main() {
	wait := make(chan int)
	go func() { <-wait }()
	defer func() {
		if cause := recover(); cause != nil {
			panic(errors.Join(errors.New("goroutine 7 [chan send]:\nmain.fake()"), cause.(error)))
		}
	}()
	(&config{ports: []int{80}}).port(3)
}
