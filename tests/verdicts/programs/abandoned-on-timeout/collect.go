package main

import (
	"context"
	"fmt"
	"time"
)

type result struct {
	id int
	ok bool
}

func probe(id int, out chan<- result) {
	time.Sleep(time.Duration(id) * 100 * time.Millisecond)
	out <- result{id, true}
}

func probeAll(ctx context.Context, n int) []result {
	out := make(chan result)
	for id := range n {
		go probe(id, out)
	}
	var found []result
	for len(found) < n {
		select {
		case r := <-out:
			found = append(found, r)
		case <-ctx.Done():
			return found
		}
	}
	return found
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 150*time.Millisecond)
	defer cancel()
	fmt.Println(len(probeAll(ctx, 4)))
	time.Sleep(time.Second)
}
