package main

import (
	"fmt"
	"sync"
)

var sessions sync.Map

func connect(user string) {
	in := make(chan []byte)
	sessions.Store(user, in)
	go func() {
		for message := range in {
			fmt.Println(user, len(message))
		}
	}()
}

func disconnect(user string) {
	if in, ok := sessions.LoadAndDelete(user); ok {
		close(in.(chan []byte))
	}
}

func main() {
	connect("ann")
	connect("bob")
	disconnect("ann")
	fmt.Println("done")
}
