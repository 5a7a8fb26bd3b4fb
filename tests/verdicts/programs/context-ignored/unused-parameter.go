package main

import (
	"context"
	"fmt"
	"time"
)

func stream(ctx context.Context, out chan<- string) {
	for i := 0; ; i++ {
		out <- fmt.Sprint("line ", i)
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	out := make(chan string)
	go stream(ctx, out)
	for {
		select {
		case line := <-out:
			fmt.Println(len(line) > 0)
			time.Sleep(400 * time.Millisecond)
			continue
		case <-ctx.Done():
		}
		break
	}
}
