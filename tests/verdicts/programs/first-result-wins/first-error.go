package main

import (
	"errors"
	"fmt"
)

type step func() error

func runAll(steps ...step) error {
	errs := make(chan error)
	for _, s := range steps {
		go func(run step) {
			errs <- run()
		}(s)
	}
	for range steps {
		if err := <-errs; err != nil {
			return err
		}
	}
	return nil
}

func main() {
	bad := func() error { return errors.New("disk is full") }
	fmt.Println(runAll(bad, bad, bad))
}
