// outcome: leak, proven

package main

import (
	"fmt"
	"time"
)

type mirror struct {
	name    string
	latency time.Duration
}

func (m mirror) fetch(page string) string {
	time.Sleep(m.latency)
	return page + " from " + m.name
}

// fastest asks every mirror and returns the first answer.
func fastest(page string, mirrors ...mirror) string {
	answers := make(chan string)
	for _, m := range mirrors {
		go func() { answers <- m.fetch(page) }() // want: 3 chan send in main.fastest.func1
	}
	return <-answers
}

func main() {
	fmt.Println(fastest("index",
		mirror{"berlin", 30 * time.Millisecond},
		mirror{"osaka", 120 * time.Millisecond},
		mirror{"lima", 70 * time.Millisecond},
		mirror{"perth", 90 * time.Millisecond},
	))
}
