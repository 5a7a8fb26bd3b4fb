// outcome: panic

package main

import "sync"

func main() {
	defer func() { _ = recover() }() // a fatal error cannot be recovered
	var mu sync.Mutex
	mu.Unlock()
}
