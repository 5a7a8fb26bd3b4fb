// outcome: panic

package main

var table = build(0)

func build(n int) []int { return []int{10 / n} } // want: running in main.build

func main() {}
