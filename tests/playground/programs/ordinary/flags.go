// outcome: clean

package main

import (
	"flag"
	"fmt"
	"os"
	"time"
)

func main() {
	n := flag.Int("n", 5, "how many")
	flag.Parse()
	fmt.Println(*n, flag.NArg(), len(os.Args))

	set := flag.NewFlagSet("tool", flag.ContinueOnError)
	set.SetOutput(os.Stdout)
	wait := set.Duration("wait", time.Second, "how long to wait")
	fmt.Println(set.Parse([]string{"-wait=2m", "rest"}), *wait, set.Args())
	fmt.Println(set.Parse([]string{"-bad"}))
}

// Output:
// 5 0 1
// <nil> 2m0s [rest]
// flag provided but not defined: -bad
// Usage of tool:
//   -wait duration
//     	how long to wait (default 1s)
// flag provided but not defined: -bad
