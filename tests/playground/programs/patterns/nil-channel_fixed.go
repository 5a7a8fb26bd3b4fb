// outcome: clean

package main

import "fmt"

// bus carries text between two goroutines. Its zero value is of no use.
type bus struct {
	texts chan string
	stop  chan struct{}
}

func (b *bus) publish(text string) {
	defer func() { _ = recover() }()
	select {
	case b.texts <- text:
	case <-b.stop:
	}
}

func (b *bus) consume() {
	for text := range b.texts {
		fmt.Println(text)
	}
}

func (b *bus) serve() {
	select {
	case <-b.stop:
	case text := <-b.texts:
		fmt.Println(text)
	}
}

func forever(stop chan struct{}) {
	<-stop
}

func main() {
	b := bus{texts: make(chan string), stop: make(chan struct{})}
	go b.publish("hello")
	go b.consume()
	go b.serve()
	go forever(b.stop)
	close(b.stop)
	close(b.texts)
}
