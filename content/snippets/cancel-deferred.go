package main

import (
	"context"
	"fmt"
	"sync"
)

func watch(ctx context.Context, user string) {
	<-ctx.Done()
	fmt.Println("stop watching", user)
}

func handle(user string) {
	var wg sync.WaitGroup
	defer wg.Wait()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()

	wg.Go(func() { watch(ctx, user) })
	fmt.Println("hello,", user)
}

func main() {
	handle("Ann")
	handle("Ben")
	handle("Cem")
}
