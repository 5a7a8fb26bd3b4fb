package main

import (
	"fmt"
	"io"
)

func open() io.Reader {
	r, w := io.Pipe()
	go func() {
		defer w.Close()
		for i := range 100 {
			fmt.Fprintln(w, "line", i)
		}
	}()
	return r
}

func main() {
	var first [4]byte
	_, _ = io.ReadFull(open(), first[:])
}
