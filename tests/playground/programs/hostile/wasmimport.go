// outcome: rejected

package main

//go:wasmimport leaklab ended
func ended(how uint32)

func main() { ended(1) }
