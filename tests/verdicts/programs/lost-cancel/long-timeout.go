package main

import (
	"context"
	"fmt"
	"time"
)

func refresh(ctx context.Context) {
	<-ctx.Done()
	fmt.Println("refresh ends")
}

func handle() {
	ctx, _ := context.WithTimeout(context.Background(), 24*time.Hour)
	go refresh(ctx)
}

func main() {
	for range 3 {
		handle()
	}
}
