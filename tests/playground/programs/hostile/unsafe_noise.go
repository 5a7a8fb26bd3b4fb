// outcome: panic, trap

package main

import "unsafe"

func main() {
	noise := uint64(88172645463325252)
	for {
		noise ^= noise << 13
		noise ^= noise >> 7
		noise ^= noise << 17
		*(*uint64)(unsafe.Pointer(uintptr(noise) % (3 << 20) &^ 7)) = noise
	}
}
