// outcome: panic, trap

package main

import "unsafe"

func main() {
	address := uintptr(0xFFFF_FFF0)
	*(*int)(unsafe.Pointer(address)) = 1
}
