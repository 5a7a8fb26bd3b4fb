// outcome: panic

package main

import "reflect"

func main() {
	cases := make([]reflect.SelectCase, 70_000)
	for i := range cases {
		c := reflect.ValueOf(make(chan int))
		cases[i] = reflect.SelectCase{Dir: reflect.SelectRecv, Chan: c}
	}
	reflect.Select(cases)
}
