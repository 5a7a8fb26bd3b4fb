// outcome: leak

package main

func down(n int, block chan int) {
	if n > 0 {
		down(n-1, block)
		return
	}
	<-block
}

func main() {
	block := make(chan int)
	for n := range 3000 {
		go down(n%300, block)
	}
}
