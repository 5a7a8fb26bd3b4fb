// outcome: clean

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

type call struct {
	done  chan struct{}
	value string
}

type flights struct {
	mu    sync.Mutex
	calls map[string]*call
}

func (f *flights) do(key string, load func() string) string {
	f.mu.Lock()
	if c, ok := f.calls[key]; ok {
		f.mu.Unlock()
		<-c.done
		return c.value
	}
	c := &call{done: make(chan struct{})}
	f.calls[key] = c
	f.mu.Unlock()
	c.value = load()
	close(c.done)
	f.mu.Lock()
	delete(f.calls, key)
	f.mu.Unlock()
	return c.value
}

func main() {
	f := flights{calls: map[string]*call{}}
	var loads atomic.Int32
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			f.do("k", func() string {
				loads.Add(1)
				time.Sleep(10 * time.Millisecond)
				return "v"
			})
		})
	}
	wg.Wait()
	fmt.Println(loads.Load())
}

// Output:
// 1
