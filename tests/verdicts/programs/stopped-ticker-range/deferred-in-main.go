package main

import (
	"fmt"
	"time"
)

type Metrics struct {
	ticker  *time.Ticker
	flushed int
}

func (m *Metrics) flushLoop() {
	for t := range m.ticker.C {
		m.flushed++
		fmt.Println("flush", t.IsZero())
	}
}

func (m *Metrics) Close() { m.ticker.Stop() }

func main() {
	m := &Metrics{ticker: time.NewTicker(time.Second)}
	defer m.Close()
	go m.flushLoop()
	time.Sleep(2500 * time.Millisecond)
}
