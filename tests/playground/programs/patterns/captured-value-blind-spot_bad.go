// outcome: leak, not proven

package main

import (
	"fmt"
	"time"
)

type reading struct {
	sensor string
	value  float64
	out    chan float64
}

func (r *reading) report() {
	r.out <- r.value // want: chan send in main.(*reading).report
}

func closure(out chan float64, value float64) {
	go func() {
		out <- value // want: chan send in main.closure.func1
	}()
}

func main() {
	r := &reading{sensor: "roof", value: 21.5, out: make(chan float64)}
	go r.report()
	closure(make(chan float64), 19.5)
	time.Sleep(time.Second)
	fmt.Println(r.sensor)
}
