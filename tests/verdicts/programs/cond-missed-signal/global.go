package main

import (
	"fmt"
	"sync"
)

var started = sync.NewCond(&sync.Mutex{})

func server() {
	fmt.Println("server is up")
	started.Signal()
}

func awaitServer() {
	started.L.Lock()
	started.Wait()
	started.L.Unlock()
	fmt.Println("go on")
}

func main() {
	server()
	awaitServer()
}
