// outcome: exit 7

package main

import "syscall"

func main() {
	defer println("not reached")
	syscall.Exit(7)
}
