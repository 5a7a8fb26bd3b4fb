package main

import (
	"errors"
	"fmt"
)

func fetchPrice() int { return 100 }

func order(quantity int) (int, error) {
	price := make(chan int)
	go func() {
		price <- fetchPrice()
	}()

	if quantity <= 0 {
		return 0, errors.New("bad quantity")
	}
	return quantity * <-price, nil
}

func main() {
	fmt.Println(order(3))
	fmt.Println(order(0))
}
