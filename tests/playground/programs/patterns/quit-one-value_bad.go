// outcome: leak, proven

package main

import "fmt"

type engine struct {
	quit chan bool
}

func (e engine) cylinder(n int) {
	<-e.quit // want: 2 chan receive in main.engine.cylinder
	fmt.Println("a cylinder stands still")
}

func (e engine) stop() { e.quit <- true }

func main() {
	e := engine{quit: make(chan bool)}
	for n := range 3 {
		go e.cylinder(n)
	}
	e.stop()
}
