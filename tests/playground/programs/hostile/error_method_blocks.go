// outcome: deadlock

package main

type stuck struct{ c chan string }

func (s stuck) Error() string { return <-s.c } // want: chan receive (nil chan) in main.stuck.Error

func main() {
	panic(stuck{})
}
