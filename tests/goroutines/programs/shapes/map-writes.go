package main

func fill(m map[int]int) {
	for n := 0; ; n++ {
		m[n&7] = n
	}
}

func main() {
	m := map[int]int{}
	go fill(m)
	fill(m)
}
