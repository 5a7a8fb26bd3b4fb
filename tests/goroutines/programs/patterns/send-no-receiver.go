package main

func leak() {
	ch := make(chan int)
	go func() {
		ch <- 1
	}()
}

func main() {
	leak()
}
