// outcome: clean

package main

import "fmt"

type string = fmt.Stringer

type runtime struct{ main func() int }

var os, len = 1, func(int) int { return 7 }

func println(args ...any) { fmt.Println(args...) }

func main() {
	true := false
	leaklabReport := runtime{main: func() int { return os }}
	println(len(1), true, leaklabReport.main())
	if os == 2 {
		main()
	}
}

// Output:
// 7 false 1
