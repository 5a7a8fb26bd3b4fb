package main

import (
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"strings"
)

func upload(body io.Reader) error {
	head := make([]byte, 10)
	if _, err := io.ReadFull(body, head); err != nil {
		return err
	}
	return errors.New("413 request entity too large")
}

func main() {
	pr, pw := io.Pipe()
	form := multipart.NewWriter(pw)
	go func() {
		defer pw.Close()
		part, err := form.CreateFormFile("file", "big.txt")
		if err != nil {
			return
		}
		_, _ = io.Copy(part, strings.NewReader(strings.Repeat("x", 1<<20)))
		form.Close()
	}()
	fmt.Println(upload(pr))
}
