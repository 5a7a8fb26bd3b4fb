package main

import "fmt"

func count(name string, n int) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for i := range n {
			out <- fmt.Sprint(name, i+1)
		}
	}()
	return out
}

func main() {
	a, b := count("a", 2), count("b", 3)
	received := 0
	for a != nil || b != nil {
		select {
		case _, ok := <-a:
			if !ok {
				a = nil
				continue
			}
		case _, ok := <-b:
			if !ok {
				b = nil
				continue
			}
		}
		received++
	}
	fmt.Println("received:", received)
}
