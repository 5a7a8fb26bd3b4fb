// outcome: timeout, output

package main

import "os"

func main() {
	block := make([]byte, 1<<16)
	for {
		_, _ = os.Stderr.Write(block)
	}
}
