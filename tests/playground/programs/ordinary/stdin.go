// outcome: clean

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	n := 0
	for lines.Scan() {
		n++
	}
	fmt.Println(n, "lines", lines.Err())

	var name string
	_, err := fmt.Scanln(&name)
	fmt.Printf("%q %v\n", name, err)
	rest, err := io.ReadAll(os.Stdin)
	fmt.Println(len(rest), err)
}

// Output:
// 0 lines <nil>
// "" EOF
// 0 <nil>
