// outcome: clean

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

func main() {
	r, w := io.Pipe()
	go func() {
		_, err := io.Copy(w, strings.NewReader(strings.Repeat("line\n", 1000)))
		w.CloseWithError(err)
	}()
	var lines bytes.Buffer
	n, err := io.Copy(&lines, io.TeeReader(io.LimitReader(r, 1<<20), io.Discard))
	fmt.Println(n, err, bytes.Count(lines.Bytes(), []byte("\n")))

	r, w = io.Pipe()
	done := make(chan error)
	go func() {
		_, err := w.Write([]byte("nobody reads this"))
		done <- err
	}()
	r.CloseWithError(errors.New("reader left"))
	fmt.Println(<-done)
}

// Output:
// 5000 <nil> 1000
// reader left
