package main

func worker(quit <-chan bool) {
	<-quit
}

func main() {
	quit := make(chan bool)
	for range 3 {
		go worker(quit)
	}
	quit <- true
}
