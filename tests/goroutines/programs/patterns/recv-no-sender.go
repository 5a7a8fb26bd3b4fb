package main

import "errors"

func load(ready chan bool) error {
	if err := errors.New("no file"); err != nil {
		return err
	}
	ready <- true
	return nil
}

func start() error {
	ready := make(chan bool)
	go func() {
		<-ready
	}()
	return load(ready)
}

func main() {
	_ = start()
}
