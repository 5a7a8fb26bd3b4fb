// outcome: timeout, output

package main

import (
	"fmt"
	"strings"
)

func main() {
	line := strings.Repeat("all work and no play ", 50)
	for {
		fmt.Println(line)
	}
}
