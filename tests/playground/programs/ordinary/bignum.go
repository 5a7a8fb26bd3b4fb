// outcome: clean

package main

import (
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"math/cmplx"
)

func main() {
	f := big.NewInt(1)
	for n := int64(2); n <= 60; n++ {
		f.Mul(f, big.NewInt(n))
	}
	fmt.Println(f, f.BitLen())
	fmt.Println(new(big.Int).Exp(big.NewInt(3), big.NewInt(500), big.NewInt(1_000_003)))
	fmt.Println(big.NewRat(1, 3).Add(big.NewRat(1, 6), big.NewRat(1, 3)))
	fmt.Println(new(big.Float).SetPrec(200).Sqrt(big.NewFloat(2)))
	fmt.Println(math.Sqrt(2), math.Pow(2, 0.5), math.Inf(-1), math.MaxInt64, bits.OnesCount(255))
	fmt.Printf("%.3f %v\n", cmplx.Exp(1i*math.Pi), math.NaN() == math.NaN())
}

// Output:
// 8320987112741390144276341183223364380754172606361245952449277696409600000000000000 273
// 765567
// 1/2
// 1.41421356237309504880168872420969807856967187537694807317668
// 1.4142135623730951 1.4142135623730951 -Inf 9223372036854775807 8
// (-1.000+0.000i) false
