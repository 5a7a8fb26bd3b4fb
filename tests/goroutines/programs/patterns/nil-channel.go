package main

type bus struct {
	in, out chan string
}

func (b *bus) send() { b.in <- "hello" }

func (b *bus) receive() { <-b.out }

func main() {
	b := new(bus)
	go b.send()
	go b.receive()
	go func() {
		select {}
	}()
}
