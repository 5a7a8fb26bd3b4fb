package main

import (
	"errors"
	"fmt"
	"time"
)

type client struct{ address string }

func (c client) ping() error { return errors.New("no route to " + c.address) }

func (c client) waitUntilUp(up chan<- bool) {
	for {
		err := c.ping()
		if err == nil {
			break
		}
		time.Sleep(5 * time.Second)
	}
	up <- true
}

func main() {
	up := make(chan bool, 1)
	go client{"db"}.waitUntilUp(up)
	select {
	case <-up:
	case <-time.After(time.Minute):
		fmt.Println("the database is not there")
	}
}
