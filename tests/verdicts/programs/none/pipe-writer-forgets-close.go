package main

import (
	"fmt"
	"io"
	"time"
)

func main() {
	r, w := io.Pipe()
	go func() {
		text, err := io.ReadAll(r)
		fmt.Println(string(text), err)
	}()
	fmt.Fprint(w, "hello")
	time.Sleep(time.Millisecond)
}
