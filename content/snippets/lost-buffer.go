package main

import (
	"bufio"
	"fmt"
	"os"
)

func record(events <-chan string) {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	for event := range events {
		fmt.Fprintln(out, "event:", event)
	}
}

func main() {
	events := make(chan string)
	go record(events)

	events <- "order 17 paid"
	events <- "order 18 paid"
	fmt.Println("main returns")
}
