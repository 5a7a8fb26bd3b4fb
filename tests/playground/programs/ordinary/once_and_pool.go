// outcome: clean

package main

import (
	"bytes"
	"fmt"
	"sync"
)

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func main() {
	load := sync.OnceValues(func() (string, error) {
		fmt.Println("loading")
		return "settings", nil
	})
	var wg sync.WaitGroup
	var seen sync.Map
	var once sync.Once
	for i := range 8 {
		wg.Go(func() {
			once.Do(func() { fmt.Println("once") })
			b := buffers.Get().(*bytes.Buffer)
			defer buffers.Put(b)
			b.Reset()
			text, _ := load()
			fmt.Fprint(b, text, i)
			seen.Store(i, b.String())
		})
	}
	wg.Wait()
	n := 0
	seen.Range(func(_, _ any) bool { n++; return true })
	_, loaded := seen.LoadOrStore(3, "x")
	fmt.Println(n, loaded)
}

// Output:
// once
// loading
// 8 true
