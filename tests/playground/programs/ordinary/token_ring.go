// outcome: clean

package main

import "fmt"

func main() {
	const size, laps = 1000, 20
	first := make(chan int)
	in := first
	for range size {
		from, to := in, make(chan int)
		go func() {
			defer close(to)
			for token := range from {
				to <- token + 1
			}
		}()
		in = to
	}
	token := 0
	for range laps {
		go func() { first <- token }()
		token = <-in
	}
	close(first)
	_, open := <-in
	fmt.Println(token, open)
}

// Output:
// 20000 false
