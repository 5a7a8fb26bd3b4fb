package main

import (
	"fmt"
	"time"
)

type pool struct {
	jobs chan int
}

func (p *pool) worker(id int) {
	defer p.rescue(id)
	for {
		n, ok := <-p.jobs
		if !ok {
			return
		}
		fmt.Println(100 / n)
	}
}

func (p *pool) rescue(id int) {
	if r := recover(); r != nil {
		fmt.Println("worker", id, "died")
	}
}

func main() {
	p := &pool{make(chan int, 1)}
	for id := range 2 {
		go p.worker(id)
	}
	go func() {
		defer close(p.jobs)
		for _, n := range []int{0, 0, 5, 5, 5} {
			p.jobs <- n
		}
	}()
	time.Sleep(time.Second)
}
