// outcome: clean

package main

import "fmt"

func main() {
	blocks := make([][]byte, 0, 50)
	for i := range 50 {
		block := make([]byte, 1<<20)
		for at := 0; at < len(block); at += 4096 {
			block[at] = byte(i)
		}
		blocks = append(blocks, block)
	}
	m := make(map[int]string)
	for i := range 200_000 {
		m[i] = fmt.Sprint(i)
	}
	garbage := 0
	for i := range 2000 {
		garbage += len(make([]byte, 100_000+i))
	}
	fmt.Println(len(blocks), len(m), garbage)
}

// Output:
// 50 200000 201999000
