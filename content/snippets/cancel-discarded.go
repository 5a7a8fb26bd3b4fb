package main

import (
	"context"
	"fmt"
)

func watch(ctx context.Context, user string) {
	<-ctx.Done()
	fmt.Println("stop watching", user)
}

func handle(user string) {
	ctx, _ := context.WithCancel(context.Background())
	go watch(ctx, user)
	fmt.Println("hello,", user)
}

func main() {
	handle("Ann")
	handle("Ben")
	handle("Cem")
}
