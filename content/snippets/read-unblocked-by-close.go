package main

import (
	"context"
	"fmt"
	"io"
	"time"
)

func read(ctx context.Context, r io.ReadCloser) error {
	stop := context.AfterFunc(ctx, func() { r.Close() })
	defer stop()
	_, err := r.Read(make([]byte, 16))
	return err
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	r, w := io.Pipe()
	defer w.Close()

	fmt.Println("read:", read(ctx, r))
	fmt.Println("context:", ctx.Err())
}
