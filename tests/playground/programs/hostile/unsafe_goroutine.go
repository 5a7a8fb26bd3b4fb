// outcome: panic, trap

package main

import "unsafe"

// Every word that looks like the address of a goroutine becomes another address.
func main() {
	for address := uintptr(1 << 16); address < 4<<20; address += 8 {
		word := (*uint64)(unsafe.Pointer(address))
		if *word > 1<<20 && *word < 8<<20 {
			*word = 0xFFFF_FFFF_FFFF_0000
		}
	}
	for {
	}
}
