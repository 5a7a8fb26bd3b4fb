package main

import (
	"errors"
	"fmt"
)

type conn struct {
	frames chan []byte
	closed chan struct{}
}

func dial() *conn {
	c := &conn{make(chan []byte), make(chan struct{})}
	go c.readLoop()
	return c
}

func (c *conn) readLoop() {
	for {
		select {
		case f := <-c.frames:
			fmt.Println(len(f))
		case <-c.closed:
			return
		}
	}
}

func (c *conn) Close() { close(c.closed) }

func session(user string) error {
	c := dial()
	if user == "" {
		return errors.New("who are you?")
	}
	defer c.Close()
	c.frames <- []byte(user)
	return nil
}

func main() {
	fmt.Println(session("ann"))
	fmt.Println(session(""))
}
