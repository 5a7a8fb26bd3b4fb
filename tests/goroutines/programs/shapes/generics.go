package main

type queue[T any] struct{ items chan T }

func (q *queue[T]) take() T { return <-q.items }

func (q queue[T]) feed(items ...T) {
	for _, item := range items {
		q.items <- item
	}
}

func start[K comparable, V any](m map[K]V) {
	done := make(chan map[K]V)
	go func() { done <- m }()
}

func main() {
	numbers := &queue[int]{items: make(chan int)}
	go numbers.take()
	words := queue[string]{items: make(chan string)}
	go words.feed("a", "b")
	start(map[string][]int{"a": {1}})
}
