// outcome: clean

package main

import (
	"fmt"
	"strconv"
)

type answer struct {
	number int
	err    error
}

func parse(text string, to chan<- answer) {
	number, err := strconv.Atoi(text)
	if err != nil {
		to <- answer{err: err}
		return
	}
	to <- answer{number: number}
}

func main() {
	answers := make(chan answer)
	for _, text := range []string{"12", "twelve"} {
		go parse(text, answers)
		switch got := <-answers; {
		case got.err != nil:
			fmt.Println("not a number:", text)
		default:
			fmt.Println("number:", got.number)
		}
	}
}
