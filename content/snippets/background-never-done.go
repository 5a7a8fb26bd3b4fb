package main

import (
	"context"
	"fmt"
	"time"
)

func cleanUp(ctx context.Context) {
	<-ctx.Done()
	fmt.Println("cleaned up")
}

func main() {
	ctx := context.Background()
	fmt.Println("Done is nil:", ctx.Done() == nil)

	go cleanUp(ctx)
	time.Sleep(time.Second)
	fmt.Println("main returns")
}
