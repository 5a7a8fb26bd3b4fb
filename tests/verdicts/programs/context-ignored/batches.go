package main

import (
	"context"
	"fmt"
	"time"
)

type exporter struct {
	ctx  context.Context
	rows chan []string
}

func (e *exporter) run() {
	for {
		if err := e.ctx.Err(); err != nil {
			fmt.Println("export ends:", err)
			return
		}
		e.rows <- []string{"a", "b"}
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	e := &exporter{ctx: ctx, rows: make(chan []string)}
	go e.run()
	fmt.Println(<-e.rows)
	<-ctx.Done()
}
