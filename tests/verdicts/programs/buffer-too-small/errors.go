package main

import (
	"errors"
	"fmt"
	"sync"
)

func validate(field string, errs chan<- error) {
	errs <- errors.New(field + " is required")
}

func submit(fields ...string) error {
	errs := make(chan error, 1)
	var started sync.WaitGroup
	for _, f := range fields {
		started.Add(1)
		go func() {
			started.Done()
			validate(f, errs)
		}()
	}
	started.Wait()
	return <-errs
}

func main() {
	fmt.Println(submit("name", "mail", "age") != nil)
}
