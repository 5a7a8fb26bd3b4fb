package main

import "errors"

type answer struct {
	value int
	err   error
}

func ask(value int, answers chan<- answer) {
	if value < 0 {
		answers <- answer{err: errors.New("negative")}
	}
	answers <- answer{value: value * 2}
}

func main() {
	answers := make(chan answer)
	go ask(-1, answers)
	<-answers
}
