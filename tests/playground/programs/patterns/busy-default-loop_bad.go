// outcome: leak, not proven

package main

import "fmt"

type poller struct {
	quit  chan struct{}
	inbox chan string
}

func (p *poller) poll() {
	for { // want: runnable in main.(*poller).poll
		select {
		case text := <-p.inbox:
			fmt.Println("got", text)
		case <-p.quit:
			return
		default:
		}
	}
}

func main() {
	p := &poller{quit: make(chan struct{}), inbox: make(chan string, 1)}
	p.inbox <- "mail"
	go p.poll()
	fmt.Println("polling")
}
