package main

import (
	"fmt"
	"sync"
)

func store(page string) {}

func index(pages []string) {
	var pending sync.WaitGroup

	for _, page := range pages {
		pending.Go(func() {
			if page == "" {
				return
			}
			store(page)
		})
	}

	pending.Wait()
	fmt.Println("index complete")
}

func main() {
	index([]string{"home", "", "help"})
	fmt.Println("main returns")
}
