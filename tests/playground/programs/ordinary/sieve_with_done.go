// outcome: clean

package main

import "fmt"

type sieve struct{ done chan struct{} }

func (s sieve) send(to chan<- int, n int) bool {
	select {
	case to <- n:
		return true
	case <-s.done:
		return false
	}
}

func (s sieve) filter(from <-chan int, prime int) <-chan int {
	to := make(chan int)
	go func() {
		defer close(to)
		for n := range from {
			if n%prime != 0 && !s.send(to, n) {
				return
			}
		}
	}()
	return to
}

func main() {
	s := sieve{make(chan struct{})}
	defer close(s.done)
	numbers := make(chan int)
	go func() {
		defer close(numbers)
		for n := 2; s.send(numbers, n); n++ {
		}
	}()
	var c <-chan int = numbers
	for range 30 {
		prime := <-c
		fmt.Print(prime, " ")
		c = s.filter(c, prime)
	}
	fmt.Println()
}

// Output:
// 2 3 5 7 11 13 17 19 23 29 31 37 41 43 47 53 59 61 67 71 73 79 83 89 97 101 103 107 109 113
