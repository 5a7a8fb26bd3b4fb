package main

import "fmt"

func main() {
	answers := map[string]chan int{}
	for i, name := range []string{"a", "b", "c"} {
		answers[name] = make(chan int)
		go func(c chan<- int) {
			c <- i * 10
		}(answers[name])
	}
	fmt.Println(len(answers))
}
