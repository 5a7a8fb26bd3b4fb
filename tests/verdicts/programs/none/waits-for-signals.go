package main

import (
	"fmt"
	"os"
	"os/signal"
)

func main() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	go func() {
		fmt.Println("got", <-signals)
	}()
	fmt.Println("main returns")
}
