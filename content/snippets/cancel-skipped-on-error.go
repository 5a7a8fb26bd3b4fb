package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func poll(ctx context.Context, updates chan<- string) {
	for {
		select {
		case updates <- "new data":
		case <-ctx.Done():
			return
		}
	}
}

func show(url string) error {
	ctx, cancel := context.WithCancel(context.Background())
	updates := make(chan string)
	go poll(ctx, updates)
	if url == "" {
		return errors.New("no url")
	}
	defer cancel()
	fmt.Println(<-updates)
	return nil
}

func main() {
	fmt.Println(show(""))
	time.Sleep(time.Second)
}
