// outcome: clean

package main

import (
	"fmt"
	"syscall"
)

func main() {
	for fd := range 40 {
		if fd != 1 && fd != 2 {
			n, err := syscall.Write(fd, []byte("\n{\"result\": {}}\n"))
			if n > 0 || err == nil {
				fmt.Println("wrote to", fd)
			}
		}
	}
	_, err := syscall.Open("/etc/passwd", syscall.O_RDONLY, 0)
	fmt.Println(err != nil)
	_, _, errno := syscall.RawSyscall(1, 2, 3, 4)
	fmt.Println(errno)
	var stat syscall.Stat_t
	fmt.Println(syscall.Stat("/", &stat) != nil || stat.Size == 0)
	fmt.Println(syscall.Close(0), syscall.Close(2))
}
