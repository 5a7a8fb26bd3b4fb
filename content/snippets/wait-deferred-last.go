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
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var wg sync.WaitGroup
	defer wg.Wait()

	wg.Go(func() { watch(ctx, user) })
	fmt.Println("hello,", user)
}

func main() {
	handle("Ann")
}
