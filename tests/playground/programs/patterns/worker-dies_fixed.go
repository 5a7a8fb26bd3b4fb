// outcome: clean

package main

import (
	"fmt"
	"time"
)

type task func() int

type worker struct {
	tasks chan task
}

func attempt(t task) {
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Println("recovered:", problem)
		}
	}()
	fmt.Println("result", t())
}

func (w worker) run() {
	for t := range w.tasks {
		attempt(t)
	}
}

func (w worker) feed(divisors ...int) {
	defer close(w.tasks)
	for _, divisor := range divisors {
		w.tasks <- func() int { return 100 / divisor }
	}
}

func main() {
	w := worker{tasks: make(chan task)}
	go w.run()
	go w.feed(5, 0, 20)
	time.Sleep(time.Second)
}
