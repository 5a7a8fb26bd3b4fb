package main

import (
	"bufio"
	"fmt"
	"io"
)

type feed struct {
	out *io.PipeWriter
}

func (f *feed) send(lines []string) {
	defer f.out.Close()
	for _, line := range lines {
		if _, err := io.WriteString(f.out, line+"\n"); err != nil {
			return
		}
	}
}

func main() {
	in, out := io.Pipe()
	f := &feed{out}
	go f.send([]string{"one", "two", "three"})
	line, _ := bufio.NewReader(in).ReadString('\n')
	fmt.Print(line)
}
