package main

import (
	"fmt"
	"sync"
)

type pool struct {
	tasks chan func()
	wg    sync.WaitGroup
}

func newPool(size int) *pool {
	p := &pool{tasks: make(chan func())}
	for range size {
		p.wg.Add(1)
		go p.work()
	}
	return p
}

func (p *pool) work() {
	defer p.wg.Done()
	for task := range p.tasks {
		task()
	}
}

func (p *pool) submit(task func()) { p.tasks <- task }

func (p *pool) shutdown() {
	close(p.tasks)
	p.wg.Wait()
}

func main() {
	p := newPool(2)
	done := make(chan bool)
	p.submit(func() { done <- true })
	fmt.Println(<-done)
}
