// outcome: clean

package main

import (
	"fmt"
	"time"
)

type sampler struct {
	*time.Ticker
	samples []time.Time
	quit    chan struct{}
}

func (s *sampler) collect() {
	for {
		select {
		case at := <-s.C:
			s.samples = append(s.samples, at)
		case <-s.quit:
			fmt.Println(len(s.samples), "samples")
			return
		}
	}
}

func main() {
	s := &sampler{Ticker: time.NewTicker(10 * time.Millisecond), quit: make(chan struct{})}
	go s.collect()
	time.Sleep(35 * time.Millisecond)
	s.Stop()
	close(s.quit)
}
