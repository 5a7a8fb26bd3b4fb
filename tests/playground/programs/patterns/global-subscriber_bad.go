// outcome: leak, not proven

package main

import (
	"fmt"
	"sync"
)

type topic[E any] struct {
	mu   sync.Mutex
	subs map[int]chan E
	next int
}

func (t *topic[E]) subscribe() (int, <-chan E) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.subs == nil {
		t.subs = map[int]chan E{}
	}
	t.next++
	c := make(chan E, 1)
	t.subs[t.next] = c
	return t.next, c
}

func (t *topic[E]) unsubscribe(id int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	close(t.subs[id])
	delete(t.subs, id)
}

var news topic[string]

// follow prints the news for a client, until the client is gone.
func follow(client string) func() {
	id, c := news.subscribe()
	go func() {
		for headline := range c { // want: 3 chan receive in main.follow.func1
			fmt.Println(client, headline)
		}
	}()
	return func() { news.unsubscribe(id) }
}

func main() {
	for _, client := range []string{"a", "b", "c"} {
		follow(client)
	}
	fmt.Println("all clients are gone")
}
