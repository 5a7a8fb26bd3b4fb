package main

import (
	"fmt"
	"sync"
)

type Client struct {
	name string
	send chan []byte
}

type Hub struct {
	mu      sync.Mutex
	clients map[*Client]bool
}

var hub = &Hub{clients: make(map[*Client]bool)}

func (h *Hub) Register(c *Client) {
	h.mu.Lock()
	h.clients[c] = true
	h.mu.Unlock()
}

func (h *Hub) Unregister(c *Client) {
	h.mu.Lock()
	delete(h.clients, c)
	h.mu.Unlock()
	close(c.send)
}

func (c *Client) writePump() {
	for message := range c.send {
		fmt.Println(c.name, string(message))
	}
}

func main() {
	for _, name := range []string{"ann", "bob"} {
		c := &Client{name, make(chan []byte, 4)}
		hub.Register(c)
		go c.writePump()
	}
	fmt.Println(len(hub.clients))
}
