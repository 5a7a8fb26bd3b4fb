// outcome: leak, proven

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
	s.mu.Lock()
	defer s.mu.Unlock()
	time.Sleep(time.Millisecond) // look for the book
	to.mu.Lock()                 // want: 2 sync.Mutex.Lock in main.(*shelf).move
	defer to.mu.Unlock()
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
