// outcome: leak, proven

package main

import (
	"fmt"
	"time"
)

type task func() int

type worker struct {
	tasks chan task
}

func (w worker) run() {
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Println("recovered:", problem)
		}
	}()
	for t := range w.tasks {
		fmt.Println("result", t())
	}
}

func (w worker) feed(divisors ...int) {
	defer close(w.tasks)
	for _, divisor := range divisors {
		w.tasks <- func() int { return 100 / divisor } // want: chan send in main.worker.feed
	}
}

func main() {
	w := worker{tasks: make(chan task)}
	go w.run()
	go w.feed(5, 0, 20)
	time.Sleep(time.Second)
}
