package main

import (
	"fmt"
	"time"
)

type player struct {
	ball chan string
	name string
}

func (p player) play(other player) {
	ball := <-p.ball
	fmt.Println(p.name, ball)
	other.ball <- ball
}

func main() {
	a, b := player{make(chan string), "a"}, player{make(chan string), "b"}
	go a.play(b)
	go b.play(a)
	time.Sleep(time.Second)
}
