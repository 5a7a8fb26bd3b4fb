package main

func worker(jobs <-chan int, done chan<- int) {
	for job := range jobs {
		done <- job
	}
}

func main() {
	jobs := make(chan int)
	done := make(chan int)
	for range 3 {
		go worker(jobs, done)
	}
	for job := range 5 {
		jobs <- job
		<-done
	}
}
