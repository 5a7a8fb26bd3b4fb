package main

import (
	"errors"
	"fmt"
)

func fetchPrice() int { return 100 }

func order(quantity int) (int, error) {
	if quantity <= 0 {
		return 0, errors.New("bad quantity")
	}

	price := make(chan int)
	go func() {
		price <- fetchPrice()
	}()
	return quantity * <-price, nil
}

func main() {
	fmt.Println(order(3))
	fmt.Println(order(0))
}
