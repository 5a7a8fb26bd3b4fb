// outcome: clean

package main

import (
	"fmt"
	old "math/rand"
	"math/rand/v2"
	"slices"
)

func main() {
	r := rand.New(rand.NewPCG(1, 2))
	fmt.Println(r.IntN(100), r.Perm(5), r.Float64())
	fmt.Println(slices.Max([]int{rand.N(10), 10}))
	fmt.Println(old.New(old.NewSource(7)).Intn(1000))
	heads := 0
	for range 1000 {
		heads += rand.IntN(2)
	}
	fmt.Println(heads > 400 && heads < 600)
}

// Output:
// 76 [1 4 2 0 3] 0.3883664855410056
// 10
// 886
// true
