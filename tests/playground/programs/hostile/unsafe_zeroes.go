// outcome: panic

package main

import "unsafe"

//go:nosplit
func main() {
	for address := uintptr(0); ; address += 8 {
		*(*uint64)(unsafe.Pointer(address)) = 0
	}
}
