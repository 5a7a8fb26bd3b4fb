package main

import (
	"fmt"
	"sync"
)

var once sync.Once

func setup() {
	fmt.Println("setup")
	once.Do(setup)
}

func main() {
	go once.Do(setup)
}
