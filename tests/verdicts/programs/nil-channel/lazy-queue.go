package main

import "fmt"

type queue struct {
	items chan int
}

func (q *queue) init() { q.items = make(chan int, 8) }

func (q *queue) put(n int) { q.items <- n }

func main() {
	q := new(queue)
	go q.put(1)
	q = &queue{}
	q.init()
	q.put(2)
	fmt.Println(len(q.items))
}
