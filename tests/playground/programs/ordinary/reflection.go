// outcome: clean

package main

import (
	"fmt"
	"reflect"
	"strconv"
)

type inner struct {
	A int `tag:"first"`
	b string
}

func (inner) Hello(name string) string { return "hello " + name }

func main() {
	v := reflect.ValueOf(inner{A: 1})
	for i := range v.NumField() {
		f := v.Type().Field(i)
		fmt.Println(f.Name, f.Type, f.Tag.Get("tag"), f.IsExported())
	}
	out := v.MethodByName("Hello").Call([]reflect.Value{reflect.ValueOf("you")})
	fmt.Println(out[0], reflect.DeepEqual([]int{1}, []int{1}))

	c := reflect.MakeChan(reflect.TypeFor[chan int](), 1)
	c.Send(reflect.ValueOf(5))
	chosen, got, ok := reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: c}, {Dir: reflect.SelectDefault}})
	fmt.Println(chosen, got, ok)
	fmt.Printf("%v %+v %#v %T %08.3f %x %q\n", inner{1, "b"}, inner{1, "b"}, inner{1, "b"}, v, 3.14159, "hi", 'x')
	fmt.Println(strconv.Quote("a\tb"), map[string]int{"b": 2, "a": 1})
}

// Output:
// A int first true
// b string  false
// hello you true
// 0 5 true
// {1 b} {A:1 b:b} main.inner{A:1, b:"b"} reflect.Value 0003.142 6869 'x'
// "a\tb" map[a:1 b:2]
