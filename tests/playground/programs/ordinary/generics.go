// outcome: clean

package main

import (
	"cmp"
	"fmt"
	"sync"
)

type number interface{ ~int | ~float64 }

func sum[T number](values ...T) (total T) {
	for _, v := range values {
		total += v
	}
	return total
}

type stack[T any] struct{ items []T }

func (s *stack[T]) push(v T) { s.items = append(s.items, v) }

type cache[K cmp.Ordered, V any] struct {
	mu sync.RWMutex
	m  map[K]V
}

func (c *cache[K, V]) get(k K, load func(K) V) V {
	c.mu.RLock()
	v, ok := c.m[k]
	c.mu.RUnlock()
	if ok {
		return v
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	v = load(k)
	c.m[k] = v
	return v
}

type celsius float64

type set[T comparable] = map[T]struct{}

func main() {
	fmt.Println(sum(1, 2, 3), sum[celsius](1.5, 2))
	var s stack[string]
	s.push("a")
	c := cache[string, int]{m: map[string]int{}}
	fmt.Println(s, c.get("four", func(k string) int { return len(k) }), len(set[int]{1: {}}))
}

// Output:
// 6 3.5
// {[a]} 4 1
