package main

import (
	"compress/gzip"
	"fmt"
	"io"
	"strings"
)

func compressed(text string) io.Reader {
	pr, pw := io.Pipe()
	go func() {
		zip := gzip.NewWriter(pw)
		_, err := io.Copy(zip, strings.NewReader(text))
		if err == nil {
			err = zip.Close()
		}
		pw.CloseWithError(err)
	}()
	return pr
}

func main() {
	head := make([]byte, 2)
	_, err := io.ReadFull(compressed(strings.Repeat("go", 1000)), head)
	fmt.Println(head, err)
}
