package main

import (
	"context"
	"fmt"
	"time"
)

func query(ctx context.Context, replica int, rows chan<- string) {
	select {
	case <-time.After(time.Duration(replica) * time.Second):
	case <-ctx.Done():
		return
	}
	select {
	case rows <- fmt.Sprint("rows from replica ", replica):
	case <-ctx.Done():
	}
}

func fastest() string {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	rows := make(chan string)
	for replica := 1; replica <= 4; replica++ {
		go query(ctx, replica, rows)
	}
	return <-rows
}

func main() {
	fmt.Println(fastest())
}
