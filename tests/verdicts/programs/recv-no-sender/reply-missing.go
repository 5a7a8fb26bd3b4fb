package main

import "fmt"

type question struct {
	text   string
	answer chan string
}

func ask(q question, inbox chan<- question, done chan<- bool) {
	inbox <- q
	done <- true
	fmt.Println(<-q.answer)
}

func main() {
	inbox, done := make(chan question), make(chan bool)
	go ask(question{"why?", make(chan string)}, inbox, done)
	q := <-inbox
	<-done
	fmt.Println("asked:", q.text)
}
