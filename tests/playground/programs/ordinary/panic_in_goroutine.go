// outcome: panic

package main

import "sync"

func main() {
	var wg sync.WaitGroup
	var totals map[string]int
	wg.Go(func() { totals["a"]++ })
	wg.Wait()
}
