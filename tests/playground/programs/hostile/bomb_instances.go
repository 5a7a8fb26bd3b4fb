// outcome: compile_error

package main

func f[T any](n int) {
	if n > 0 {
		f[struct{ a, b T }](n - 1)
	}
}

func main() { f[int](3) }
