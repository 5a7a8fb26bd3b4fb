// outcome: panic, out-of-memory

package main

import "fmt"

func main() {
	blocks := [][]byte{}
	for range 4 {
		blocks = append(blocks, make([]byte, 256<<20))
	}
	fmt.Println(len(blocks))
}
