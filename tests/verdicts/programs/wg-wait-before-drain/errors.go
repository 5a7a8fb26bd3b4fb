package main

import (
	"errors"
	"fmt"
	"sync"
)

type checker struct {
	wg   sync.WaitGroup
	errs chan error
}

func (c *checker) check(name string) {
	defer c.wg.Done()
	c.errs <- errors.New(name + " is broken")
}

func main() {
	c := &checker{errs: make(chan error, 1)}
	for _, name := range []string{"disk", "net", "fan"} {
		c.wg.Add(1)
		go c.check(name)
	}
	c.wg.Wait()
	close(c.errs)
	for err := range c.errs {
		fmt.Println(err)
	}
}
