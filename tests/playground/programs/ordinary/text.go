// outcome: clean

package main

import (
	"bytes"
	"fmt"
	"strings"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"
)

func main() {
	fmt.Println(strings.Fields("  通道 and goroutines  "), utf8.RuneCountInString("通道"))
	fmt.Println(strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return unicode.ToLower(r)
		}
		return unicode.ToUpper(r)
	}, "Go ÄÖß"))
	fmt.Println(strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace("a<b>c"))
	for part := range strings.SplitSeq("a,b,c", ",") {
		fmt.Print(part, ";")
	}
	fmt.Println(bytes.EqualFold([]byte("GO"), []byte("go")))
	w := tabwriter.NewWriter(fmtWriter{}, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "state\tcount\t")
	fmt.Fprintln(w, "chan send\t3\t")
	_ = w.Flush()
}

type fmtWriter struct{}

func (fmtWriter) Write(b []byte) (int, error) { return fmt.Print(string(b)) }

// Output:
// [通道 and goroutines] 2
// gO äöß
// a&lt;b&gt;c
// a;b;c;true
//       state  count
//   chan send      3
