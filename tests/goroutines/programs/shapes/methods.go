package main

type waiter interface {
	wait(a, b string, rest [9]int)
}

type base struct{ done chan struct{} }

func (b base) wait(a, b2 string, rest [9]int) { <-b.done }

type job struct {
	base
	name string
}

func (j *job) stop(codes ...int) {
	defer func() {
		<-j.done
	}()
}

func each(yield func(int) bool) {
	for n := range 3 {
		if !yield(n) {
			return
		}
	}
}

func main() {
	j := &job{base{make(chan struct{})}, "j"}
	var w waiter = j
	go w.wait("a", "b", [9]int{1, 2, 3})
	go j.stop(1, 2)
	f := j.stop
	go f()
	go func() {
		for n := range each {
			func() {
				defer func(n int) { <-j.done }(n)
			}()
		}
	}()
	go 等待(j.done)
}

func 等待(完成 chan struct{}) { <-完成 }
