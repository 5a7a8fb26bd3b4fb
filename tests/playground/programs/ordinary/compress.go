// outcome: clean

package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
)

func roundTrip(name string, open func(io.Writer) io.WriteCloser, read func(io.Reader) (io.ReadCloser, error)) {
	var packed bytes.Buffer
	w := open(&packed)
	_, _ = io.WriteString(w, strings.Repeat("goroutine ", 10_000))
	_ = w.Close()
	r, err := read(&packed)
	if err != nil {
		panic(err)
	}
	text, err := io.ReadAll(r)
	fmt.Println(name, len(text), err)
}

func main() {
	roundTrip("gzip", func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
		func(r io.Reader) (io.ReadCloser, error) { return gzip.NewReader(r) })
	roundTrip("zlib", func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) }, zlib.NewReader)
	roundTrip("flate", func(w io.Writer) io.WriteCloser { f, _ := flate.NewWriter(w, 9); return f },
		func(r io.Reader) (io.ReadCloser, error) { return flate.NewReader(r), nil })

	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	f, _ := z.Create("a.txt")
	_, _ = f.Write([]byte("hello"))
	_ = z.Close()
	opened, err := zip.NewReader(bytes.NewReader(archive.Bytes()), int64(archive.Len()))
	fmt.Println(opened.File[0].Name, opened.File[0].UncompressedSize64, err)
	_, err = tar.NewReader(strings.NewReader("")).Next()
	fmt.Println(err)
}

// Output:
// gzip 100000 <nil>
// zlib 100000 <nil>
// flate 100000 <nil>
// a.txt 5 <nil>
// EOF
