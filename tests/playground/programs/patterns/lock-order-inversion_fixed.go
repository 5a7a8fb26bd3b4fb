// outcome: clean

package main

import (
	"fmt"
	"sync"
	"time"
)

type shelf struct {
	name  string
	mu    sync.Mutex
	books int
}

// move takes a book from one shelf to another.
func (s *shelf) move(to *shelf) {
	first, second := s, to
	if first.name > second.name {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	time.Sleep(time.Millisecond) // look for the book
	second.mu.Lock()
	defer second.mu.Unlock()
	s.books, to.books = s.books-1, to.books+1
}

func main() {
	left, right := &shelf{name: "left", books: 9}, &shelf{name: "right", books: 9}
	for _, pair := range [][2]*shelf{{left, right}, {right, left}} {
		go pair[0].move(pair[1])
	}
	time.Sleep(time.Second)
	fmt.Println("the library closes")
}
