// outcome: clean

package main

import (
	"embed"
	"expvar"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"html"
	"image"
	"image/color"
	"image/png"
	"io"
	"io/fs"
	"mime"
	"net/netip"
	"net/url"
	"path"
	"path/filepath"
	"testing/fstest"
	"text/scanner"
)

func main() {
	file, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x; func F() {}", 0)
	fmt.Println(file.Name, err, len(file.Decls))
	ast.Inspect(file, func(ast.Node) bool { return true })
	picture := image.NewGray(image.Rect(0, 0, 8, 8))
	picture.Set(1, 1, color.White)
	fmt.Println(png.Encode(io.Discard, picture), html.EscapeString("<&>"))
	address, err := netip.ParsePrefix("10.0.0.0/8")
	fmt.Println(address.Contains(netip.MustParseAddr("10.1.2.3")), err)
	u, err := url.Parse("https://a.example/p?q=1#f")
	fmt.Println(u.Host, u.Query(), err, path.Join("a", "../b"), filepath.Base("/x/y.go"))
	names, err := fs.Glob(fstest.MapFS{"a.txt": {Data: []byte("x")}}, "*.txt")
	fmt.Println(names, err, mime.TypeByExtension(".html"))
	var s scanner.Scanner
	_ = s
	_ = embed.FS{}
	fmt.Println(expvar.NewInt("n"))
}

// Output:
// x <nil> 1
// <nil> &lt;&amp;&gt;
// true <nil>
// a.example map[q:[1]] <nil> b y.go
// [a.txt] <nil> text/html; charset=utf-8
// 0
