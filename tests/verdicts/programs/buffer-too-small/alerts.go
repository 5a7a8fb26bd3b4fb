package main

import "fmt"

const backlog = 2

type sensor struct {
	id     int
	alerts chan<- string
}

func (s sensor) alarm() {
	s.alerts <- fmt.Sprint("sensor ", s.id)
}

func main() {
	alerts := make(chan string, backlog)
	for id := range 6 {
		go sensor{id, alerts}.alarm()
	}
	fmt.Println(<-alerts != "")
}
