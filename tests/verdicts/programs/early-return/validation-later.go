package main

import (
	"errors"
	"fmt"
)

type loader struct {
	limit int
}

func (l loader) fetch(key string, into chan<- []byte) {
	into <- []byte(key)
}

func (l loader) size(key string) (int, error) {
	body := make(chan []byte)
	go l.fetch(key, body)
	switch {
	case len(key) > l.limit:
		return 0, errors.New("key is too long")
	case key == "":
		return 0, errors.New("no key")
	}
	return len(<-body), nil
}

func main() {
	l := loader{limit: 3}
	for _, key := range []string{"ab", "abcd"} {
		fmt.Println(l.size(key))
	}
}
