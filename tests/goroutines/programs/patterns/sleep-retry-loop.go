package main

import (
	"errors"
	"time"
)

func dial() error { return errors.New("refused") }

func connect() {
	for dial() != nil {
		time.Sleep(time.Hour)
	}
}

func main() {
	go connect()
}
