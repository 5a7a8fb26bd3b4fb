package main

import (
	"bufio"
	"fmt"
	"os"
	"sync"
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
	var recorder sync.WaitGroup
	recorder.Go(func() { record(events) })

	events <- "order 17 paid"
	events <- "order 18 paid"

	close(events)
	recorder.Wait()
	fmt.Println("main returns")
}
