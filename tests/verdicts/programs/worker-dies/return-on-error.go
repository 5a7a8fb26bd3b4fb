package main

import (
	"errors"
	"fmt"
	"time"
)

func parse(line string) error {
	if line == "" {
		return errors.New("empty line")
	}
	return nil
}

func consume(lines <-chan string) {
	for line := range lines {
		if err := parse(line); err != nil {
			fmt.Println("consumer gives up:", err)
			return
		}
	}
}

func feed(lines chan<- string) {
	for _, line := range []string{"a", "", "b", "c"} {
		lines <- line
	}
	close(lines)
}

func main() {
	lines := make(chan string)
	go consume(lines)
	go feed(lines)
	time.Sleep(time.Second)
}
