package main

import (
	"context"
	"fmt"
	"time"
)

func watch(parent context.Context, user string) {
	ctx, _ := context.WithCancel(parent)
	go func() {
		<-ctx.Done()
		fmt.Println("stop watching", user)
	}()
}

func main() {
	server, stop := context.WithCancel(context.Background())
	watch(server, "Ann")
	time.Sleep(time.Second)
	stop()
	time.Sleep(time.Second)
}
