package main

import (
	"errors"
	"fmt"
)

type outcome struct {
	sum int
	err error
}

type job struct {
	numbers []int
	reply   chan outcome
}

func (j job) run() {
	sum := 0
	for _, n := range j.numbers {
		sum += n
	}
	switch {
	case len(j.numbers) == 0:
		j.reply <- outcome{err: errors.New("nothing to add")}
	case sum > 100:
		j.reply <- outcome{err: errors.New("too large")}
		return
	}
	j.reply <- outcome{sum: sum}
}

func main() {
	for _, numbers := range [][]int{{1, 2}, {}, {99, 99}} {
		j := job{numbers, make(chan outcome)}
		go j.run()
		o := <-j.reply
		fmt.Println(o.sum, o.err)
	}
}
