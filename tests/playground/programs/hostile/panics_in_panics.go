// outcome: panic, trap

package main

func again(n int) {
	defer func() {
		if n < 10_000 {
			again(n + 1)
		}
		panic(n)
	}()
	panic("first")
}

func main() { again(0) }
