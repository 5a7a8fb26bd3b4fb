package main

func drain(items <-chan int) {
	for {
		select {
		case _, ok := <-items:
			if !ok {
				break
			}
		}
	}
}

func main() {
	items := make(chan int)
	go drain(items)
	items <- 1
	close(items)
}
