// outcome: timeout, cpu-time

package main

func main() {
	for n := 0; ; n++ { // want: runnable in main.main
		println("goroutine", n, "[chan send]:")
	}
}
