// outcome: clean

package main

import "fmt"

var (
	a = b + 1
	b = f()
	c = make(chan int, 1)
)

func f() int {
	fmt.Println("f")
	return 1
}

func init() {
	done := make(chan bool)
	go func() { c <- a; close(done) }()
	<-done
}

func init() { fmt.Println("second init", <-c) }

func main() {
	for i := range 3 {
		defer func() { fmt.Print(i, " ") }()
	}
	fmt.Println("main", a, b)
}

// Output:
// f
// second init 2
// main 2 1
// 2 1 0
