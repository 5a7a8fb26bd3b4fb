// outcome: clean

package main

import (
	"fmt"
	"sync"
)

// gate lets goroutines through once it is open.
type gate struct {
	*sync.Cond
	open bool
}

func (g *gate) unlock() {
	g.L.Lock()
	defer g.L.Unlock()
	g.open = true
	g.Signal()
}

func (g *gate) pass(name string) {
	g.L.Lock()
	defer g.L.Unlock()
	for !g.open {
		g.Wait()
	}
	fmt.Println(name, "went through")
}

func main() {
	g := &gate{Cond: sync.NewCond(new(sync.Mutex))}
	g.unlock()
	go g.pass("ann")
	fmt.Println("the gate is open")
}
