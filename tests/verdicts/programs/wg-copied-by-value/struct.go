package main

import (
	"fmt"
	"sync"
	"time"
)

type task struct {
	name string
	wg   sync.WaitGroup
}

func run(t task) {
	defer t.wg.Done()
	fmt.Println(t.name)
}

func main() {
	t := task{name: "copy"}
	t.wg.Add(1)
	go run(t)
	go func() {
		t.wg.Wait()
		fmt.Println("finished")
	}()
	time.Sleep(time.Millisecond)
}
