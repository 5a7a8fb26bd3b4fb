package main

func poll(quit <-chan struct{}) {
	for {
		select {
		case <-quit:
			return
		default:
		}
	}
}

func main() {
	quit := make(chan struct{})
	go poll(quit)
}
