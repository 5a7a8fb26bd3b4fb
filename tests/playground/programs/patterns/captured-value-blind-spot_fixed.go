// outcome: clean

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
	r.out <- r.value
}

func closure(out chan float64, value float64) {
	go func() {
		out <- value
	}()
}

func main() {
	r := &reading{sensor: "roof", value: 21.5, out: make(chan float64, 1)}
	go r.report()
	closure(make(chan float64, 1), 19.5)
	time.Sleep(time.Second)
	fmt.Println(r.sensor)
}
