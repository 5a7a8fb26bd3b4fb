// outcome: panic

package main

import "strings"

func main() {
	panic(strings.Repeat("long ", 5_000_000))
}
