package main

import "fmt"

func report(progress chan<- string) {
	progress <- "half way"
	progress <- "done"
}

func main() {
	progress := make(chan string)
	go report(progress)
	fmt.Println(<-progress)
}
