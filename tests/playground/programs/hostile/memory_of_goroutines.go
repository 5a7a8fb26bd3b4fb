// outcome: panic, out-of-memory

package main

func main() {
	block := make(chan int)
	for range 1_000_000 {
		go func() { <-block }()
	}
}
