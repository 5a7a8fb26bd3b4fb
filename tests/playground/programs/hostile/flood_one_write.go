// outcome: clean

package main

import "os"

func main() {
	_, _ = os.Stdout.Write(make([]byte, 20<<20))
}
