// outcome: leak, proven

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

type row struct {
	ID   int
	Text string
}

// export writes all rows as lines of JSON while they are read.
func export(rows []row) io.ReadCloser {
	r, w := io.Pipe()
	go func() {
		encoder := json.NewEncoder(w)
		for _, line := range rows {
			if err := encoder.Encode(line); err != nil { // want: select in main.export.func1
				return
			}
		}
		w.Close()
	}()
	return r
}

func main() {
	rows := make([]row, 100)
	for i := range rows {
		rows[i] = row{i, strings.Repeat("x", 100)}
	}
	body := export(rows)
	lines := bufio.NewScanner(body)
	if lines.Scan() {
		fmt.Println("preview:", len(lines.Text()), "bytes")
	}
}
