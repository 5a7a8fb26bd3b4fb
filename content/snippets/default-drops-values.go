package main

import "fmt"

func main() {
	prices := make(chan int, 1)
	sent, dropped := 0, 0

	for price := 1; price <= 5; price++ {
		select {
		case prices <- price:
			sent++
		default:
			dropped++
		}
	}

	fmt.Println("sent:", sent, "dropped:", dropped)
	fmt.Println("received:", <-prices)
}
