package main

func report(n int, results chan<- int) {
	results <- n * n
}

func first() int {
	results := make(chan int, 1)
	for n := range 4 {
		go report(n, results)
	}
	return <-results
}

func main() {
	first()
}
