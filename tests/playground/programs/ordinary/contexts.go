// outcome: clean

package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type key struct{}

func main() {
	ctx := context.WithValue(context.Background(), key{}, "user")
	ctx, cancel := context.WithCancelCause(ctx)
	child, stop := context.WithTimeout(ctx, time.Hour)
	defer stop()
	detached := context.WithoutCancel(child)
	done := make(chan struct{})
	unregister := context.AfterFunc(child, func() { close(done) })
	cancel(errors.New("the user left"))
	<-done
	fmt.Println(unregister(), child.Err(), context.Cause(child), detached.Err(), detached.Value(key{}))

	soon, stopSoon := context.WithDeadlineCause(context.Background(), time.Now().Add(time.Minute), errors.New("too slow"))
	defer stopSoon()
	select {
	case <-soon.Done():
		fmt.Println(soon.Err(), context.Cause(soon))
	case <-time.After(2 * time.Minute):
		fmt.Println("not reached")
	}
	_, has := context.TODO().Deadline()
	fmt.Println(has, errors.Is(soon.Err(), context.DeadlineExceeded))
}

// Output:
// false context canceled the user left <nil> user
// context deadline exceeded too slow
// false true
