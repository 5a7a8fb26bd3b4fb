// outcome: clean

package main

import "fmt"

type engine struct {
	quit chan bool
}

func (e engine) cylinder(n int) {
	<-e.quit
	fmt.Println("a cylinder stands still")
}

func (e engine) stop() { close(e.quit) }

func main() {
	e := engine{quit: make(chan bool)}
	for n := range 3 {
		go e.cylinder(n)
	}
	e.stop()
}
