package main

import (
	"context"
	"errors"
	"fmt"
)

func main() {
	ctx, cancel := context.WithCancelCause(context.Background())
	detached := context.WithoutCancel(ctx)
	ran := make(chan bool)
	context.AfterFunc(ctx, func() { close(ran) })
	keep := context.AfterFunc(ctx, func() { fmt.Println("never printed") })

	fmt.Println("unregistered in time:", keep())
	cancel(errors.New("disk is full"))
	<-ran

	fmt.Println("Err:  ", ctx.Err())
	fmt.Println("Cause:", context.Cause(ctx))
	fmt.Println("detached.Err: ", detached.Err())
	fmt.Println("detached.Done is nil:", detached.Done() == nil)
}
