package main

import (
	"fmt"
	"sync"
)

type Job func(wg sync.WaitGroup)

func hello(wg sync.WaitGroup) {
	defer wg.Done()
	fmt.Println("hello")
}

func start(jobs ...Job) *sync.WaitGroup {
	wg := new(sync.WaitGroup)
	wg.Add(len(jobs))
	for _, j := range jobs {
		go j(*wg)
	}
	return wg
}

func main() {
	wg := start(hello)
	wg.Wait()
}
