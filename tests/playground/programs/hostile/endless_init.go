// outcome: timeout, cpu-time

package main

import "fmt"

var n = func() int {
	for i := 0; ; i++ {
		if i < 0 && fmt.Sprint(i) == "" {
			return i
		}
	}
}()

func main() {}
