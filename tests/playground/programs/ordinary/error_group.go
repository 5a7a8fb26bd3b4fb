// outcome: clean

package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// group runs functions and cancels the others at the first error.
type group struct {
	wg     sync.WaitGroup
	once   sync.Once
	err    error
	cancel context.CancelCauseFunc
	seats  chan struct{}
}

func withContext(ctx context.Context, limit int) (*group, context.Context) {
	ctx, cancel := context.WithCancelCause(ctx)
	return &group{cancel: cancel, seats: make(chan struct{}, limit)}, ctx
}

func (g *group) run(f func() error) {
	g.seats <- struct{}{}
	g.wg.Go(func() {
		defer func() { <-g.seats }()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err; g.cancel(err) })
		}
	})
}

func (g *group) wait() error {
	g.wg.Wait()
	g.cancel(g.err)
	return g.err
}

func main() {
	g, ctx := withContext(context.Background(), 3)
	for i := range 10 {
		g.run(func() error {
			if i == 4 {
				return errors.New("the fifth failed")
			}
			select {
			case <-time.After(time.Second):
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	}
	fmt.Println(g.wait(), ctx.Err())
}

// Output:
// the fifth failed context canceled
