package main

type counter struct {
	add  chan int
	quit chan struct{}
}

func newCounter() *counter {
	c := &counter{add: make(chan int), quit: make(chan struct{})}
	go c.loop()
	return c
}

func (c *counter) loop() {
	total := 0
	for {
		select {
		case n := <-c.add:
			total += n
		case <-c.quit:
			return
		}
	}
}

func (c *counter) Close() { close(c.quit) }

func main() {
	c := newCounter()
	c.add <- 1
}
