package main

import (
	"fmt"
	"time"
)

type tracker struct{ hits int }

func (t *tracker) reportEvery(d time.Duration) {
	go func() {
		tick := time.Tick(d)
		for {
			select {
			case <-tick:
				fmt.Println(t.hits)
			}
		}
	}()
}

func main() {
	for range 2 {
		(&tracker{}).reportEvery(time.Hour)
	}
	time.Sleep(time.Second)
}
