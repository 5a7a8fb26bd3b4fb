// outcome: panic

package main

func deep(n int) int { return deep(n+1) + 1 } // want: running in main.deep

func main() {
	done := make(chan int)
	go func() { done <- deep(0) }()
	<-done
}
