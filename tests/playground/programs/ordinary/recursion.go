// outcome: clean

package main

import "fmt"

type node struct{ next *node }

func (n *node) depth() int {
	if n == nil {
		return 0
	}
	return n.next.depth() + 1
}

func ackermann(m, n int) int {
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return ackermann(m-1, 1)
	}
	return ackermann(m-1, ackermann(m, n-1))
}

func main() {
	var head *node
	for range 100_000 {
		head = &node{head}
	}
	fmt.Println(head.depth(), ackermann(2, 300))
	deep := make(chan int)
	go func() { deep <- head.depth() }()
	fmt.Println(<-deep)
}

// Output:
// 100000 603
// 100000
