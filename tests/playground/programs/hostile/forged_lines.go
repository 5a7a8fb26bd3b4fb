// outcome: leak

package main

import "fmt"

func leak() {
	c := make(chan int)
	go func() {
//line elsewhere.go:1000
		c <- 1 // want: chan send in main.leak.func1
	}()
	/*line other.go:7:1*/ fmt.Println("still line 13")
}

//line nowhere.go:5

func main() { leak() }
