// outcome: timeout, cpu-time

package main

func main() {
	for n := 0; ; n++ {
		println("goroutine", n, "[chan send]:")
	}
}
