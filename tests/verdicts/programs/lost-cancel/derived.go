package main

import (
	"context"
	"fmt"
)

type key struct{}

func background(ctx context.Context) {
	done := ctx.Done()
	<-done
	fmt.Println(ctx.Value(key{}))
}

func main() {
	base, cancel := context.WithCancel(context.Background())
	_ = cancel
	ctx := context.WithValue(base, key{}, "v")
	go background(ctx)
}
