// outcome: deadlock

package main

import "sync"

type registry struct {
	mu    sync.Mutex
	names []string
}

func (r *registry) add(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.names = append(r.names, name)
	if len(r.names) > 1 {
		r.add("overflow")
	}
}

func main() {
	var r registry
	r.add("a")
	r.add("b")
}
