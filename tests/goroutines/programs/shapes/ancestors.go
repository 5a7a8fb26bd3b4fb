package main

func first(ch chan int) {
	go second(ch)
	<-ch
}

func second(ch chan int) {
	go func() {
		third(ch)
	}()
	<-ch
}

func third(ch chan int) {
	<-ch
}

func main() {
	go first(make(chan int))
}
