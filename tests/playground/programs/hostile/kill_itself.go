// outcome: exit 137

package main

import "syscall"

func main() {
	defer println("not reached")
	_ = syscall.Kill(syscall.Getpid(), syscall.SIGKILL)
}
