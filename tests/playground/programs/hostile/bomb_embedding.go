// outcome: compile_error

package main

type a0 struct{ x int }
type a1 struct {
	*a2
	*b2
}
type b1 struct {
	*a2
	*b2
}
type a2 struct {
	*a3
	*b3
}
type b2 struct {
	*a3
	*b3
}
type a3 struct {
	*a4
	*b4
}
type b3 struct {
	*a4
	*b4
}
type a4 struct {
	*a5
	*b5
}
type b4 struct {
	*a5
	*b5
}
type a5 struct{ a0 }
type b5 struct{ a0 }

func main() { println(a1{}.x) }
