package main

import (
	"context"
	"fmt"
	"time"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	detached := context.WithoutCancel(ctx)

	go func() {
		<-ctx.Done()
		fmt.Println("request ended")
	}()
	go func() {
		<-detached.Done()
		fmt.Println("audit written")
	}()

	time.Sleep(2 * time.Second)
	fmt.Println("main returns")
}
