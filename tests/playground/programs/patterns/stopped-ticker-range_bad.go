// outcome: leak, proven

package main

import (
	"fmt"
	"time"
)

type sampler struct {
	*time.Ticker
	samples []time.Time
}

func (s *sampler) collect() {
	for at := range s.C { // want: chan receive in main.(*sampler).collect
		s.samples = append(s.samples, at)
	}
	fmt.Println(len(s.samples), "samples")
}

func main() {
	s := &sampler{Ticker: time.NewTicker(10 * time.Millisecond)}
	go s.collect()
	time.Sleep(35 * time.Millisecond)
	s.Stop()
}
