package main

import "context"

func watch(ctx context.Context) {
	<-ctx.Done()
}

func main() {
	ctx, _ := context.WithCancel(context.Background())
	go watch(ctx)
}
