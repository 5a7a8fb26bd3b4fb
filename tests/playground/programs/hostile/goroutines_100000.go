// outcome: leak

package main

func main() {
	block := make(chan int)
	for range 100_000 {
		go func() { <-block }() // want: 100000 chan receive in main.main.func1
	}
}
