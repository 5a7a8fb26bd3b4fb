// outcome: rejected, build-time

package main

type pair[T any] struct{ a, b T }

type (
	t1[T any] = pair[pair[pair[pair[T]]]]
	t2[T any] = t1[t1[t1[t1[T]]]]
	t3[T any] = t2[t2[t2[t2[T]]]]
)

func main() {
	var x t3[int]
	println(x.a.b.a.b.a.b == x.a.b.a.b.b.a)
}
