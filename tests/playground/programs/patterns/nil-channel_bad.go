// outcome: leak, proven

package main

import "fmt"

// bus carries text between two goroutines. Its zero value is of no use.
type bus struct {
	texts chan string
	stop  chan struct{}
}

func (b *bus) publish(text string) {
	b.texts <- text // want: chan send (nil chan) in main.(*bus).publish
}

func (b *bus) consume() {
	for text := range b.texts { // want: chan receive (nil chan) in main.(*bus).consume
		fmt.Println(text)
	}
}

func (b *bus) serve() {
	select { // want: select in main.(*bus).serve
	case <-b.stop:
	case text := <-b.texts:
		fmt.Println(text)
	}
}

func forever() {
	select {} // want: select (no cases) in main.forever
}

func main() {
	var b bus
	go b.publish("hello")
	go b.consume()
	go b.serve()
	go forever()
}
