package main

type node struct{ next *node }

func last(n *node) *node {
	for n.next != n {
		n = n.next
	}
	return n
}

func main() {
	last(&node{})
}
