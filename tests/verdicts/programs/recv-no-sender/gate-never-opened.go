package main

import (
	"fmt"
	"time"
)

type gate chan struct{}

func (g gate) pass(name string) {
	<-g
	fmt.Println(name, "passed")
}

func prepare(ok bool, g gate) bool {
	if !ok {
		return false
	}
	close(g)
	return true
}

func main() {
	g := make(gate)
	for _, name := range []string{"ann", "bob"} {
		go g.pass(name)
	}
	time.Sleep(time.Millisecond)
	fmt.Println(prepare(false, g))
}
