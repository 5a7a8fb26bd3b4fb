package main

import (
	"context"
	"fmt"
)

type spinner struct{ turns int }

func (s *spinner) idle() { s.turns++ }

func (s *spinner) run(ctx context.Context) {
	for ctx.Err() == nil {
		select {
		case <-ctx.Done():
			return
		default:
			s.idle()
		}
	}
}

func main() {
	s := &spinner{}
	go s.run(context.Background())
	fmt.Println("started")
}
