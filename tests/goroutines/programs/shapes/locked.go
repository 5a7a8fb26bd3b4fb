package main

import "runtime"

func main() {
	go func() {
		runtime.LockOSThread()
		<-make(chan int)
	}()
}
