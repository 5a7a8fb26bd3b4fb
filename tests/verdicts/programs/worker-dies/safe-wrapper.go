package main

import (
	"fmt"
	"log"
	"time"
)

func safeGo(name string, f func()) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				log.Println(name, "crashed:", r)
			}
		}()
		f()
	}()
}

func main() {
	queue := make(chan []int)
	safeGo("worker", func() {
		for item := range queue {
			fmt.Println(item[1])
		}
	})
	go func() {
		for _, item := range [][]int{{1, 2}, {3}, {4, 5}} {
			queue <- item
		}
	}()
	time.Sleep(time.Second)
}
