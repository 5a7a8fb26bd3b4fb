// outcome: clean

package main

import (
	"fmt"
	"net/url"
	"sync"
)

type crawler struct {
	pending sync.WaitGroup
	mu      sync.Mutex
	hosts   map[string]int
}

func (c *crawler) visit(address string) {
	defer c.pending.Done()
	parsed, err := url.Parse(address)
	if err != nil {
		fmt.Println("skipped")
		return
	}
	c.mu.Lock()
	c.hosts[parsed.Host]++
	c.mu.Unlock()
}

// crawl visits all addresses and then closes the returned channel.
func (c *crawler) crawl(addresses []string) <-chan struct{} {
	finished := make(chan struct{})
	for _, address := range addresses {
		c.pending.Add(1)
		go c.visit(address)
	}
	go func() {
		c.pending.Wait()
		close(finished)
	}()
	return finished
}

func main() {
	c := &crawler{hosts: map[string]int{}}
	_ = c.crawl([]string{"https://a.example/1", "https://b.example/%zz"})
	fmt.Println("crawling")
}
