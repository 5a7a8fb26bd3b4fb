// outcome: clean

package main

import (
	"bytes"
	"context"
	"fmt"
	"runtime/pprof"
	"strings"
)

func main() {
	pprof.Do(context.Background(), pprof.Labels("tenant", "a1"), func(context.Context) {
		done := make(chan struct{})
		go func() { <-done }()
		var dump bytes.Buffer
		_ = pprof.Lookup("goroutine").WriteTo(&dump, 1)
		fmt.Println(strings.Contains(dump.String(), "tenant"))
		close(done)
	})
}

// Output:
// true
