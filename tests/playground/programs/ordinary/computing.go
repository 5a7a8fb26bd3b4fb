// outcome: clean

package main

import "fmt"

func collatz(limit int) (best, length int) {
	for start := 1; start < limit; start++ {
		steps := 1
		for n := start; n != 1; steps++ {
			if n%2 == 0 {
				n /= 2
			} else {
				n = 3*n + 1
			}
		}
		if steps > length {
			best, length = start, steps
		}
	}
	return best, length
}

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		fmt.Println(collatz(600_000))
	}()
	<-done
}

// Output:
// 511935 470
