package main

import "fmt"

func main() {
	orders := make(chan int, 2)

	for id := 1; id <= 5; id++ {
		select {
		case orders <- id:
		default: // the queue is full: do not wait
		}
	}
	close(orders)

	for id := range orders {
		fmt.Println("shipped order", id)
	}
}
