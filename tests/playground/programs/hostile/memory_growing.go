// outcome: panic, out-of-memory

package main

type list struct {
	next *list
	data [1000]byte
}

func main() {
	var kept []*list
	for {
		kept = append(kept, &list{})
	}
}
