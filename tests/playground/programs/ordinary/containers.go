// outcome: clean

package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
)

type tasks []string

func (t tasks) Len() int           { return len(t) }
func (t tasks) Less(i, j int) bool { return len(t[i]) < len(t[j]) }
func (t tasks) Swap(i, j int)      { t[i], t[j] = t[j], t[i] }
func (t *tasks) Push(x any)        { *t = append(*t, x.(string)) }
func (t *tasks) Pop() any {
	last := (*t)[len(*t)-1]
	*t = (*t)[:len(*t)-1]
	return last
}

func main() {
	t := &tasks{"cccc", "a", "bbb"}
	heap.Init(t)
	heap.Push(t, "dd")
	for t.Len() > 0 {
		fmt.Print(heap.Pop(t), " ")
	}
	l := list.New()
	l.PushBack(2)
	l.PushFront(1)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	r := ring.New(3)
	for i := range r.Len() {
		r.Value = i
		r = r.Next()
	}
	r.Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println()
}

// Output:
// a dd bbb cccc 1 2 0 1 2
