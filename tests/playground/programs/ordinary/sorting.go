// outcome: clean

package main

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
)

type person struct {
	name string
	age  int
}

func main() {
	people := []person{{"cy", 30}, {"ann", 30}, {"bob", 25}}
	slices.SortStableFunc(people, func(a, b person) int {
		return cmp.Or(cmp.Compare(a.age, b.age), cmp.Compare(a.name, b.name))
	})
	fmt.Println(people)
	sort.Slice(people, func(i, j int) bool { return people[i].name > people[j].name })
	fmt.Println(people)
	numbers := []int{5, 2, 8, 1}
	sort.Sort(sort.Reverse(sort.IntSlice(numbers)))
	at, ok := slices.BinarySearchFunc(numbers, 2, func(a, b int) int { return b - a })
	fmt.Println(numbers, at, ok)
}

// Output:
// [{bob 25} {ann 30} {cy 30}]
// [{cy 30} {bob 25} {ann 30}]
// [8 5 2 1] 2 true
