// outcome: clean

package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"time"
)

func main() {
	left, right := net.Pipe()
	go func() {
		defer left.Close()
		fmt.Fprintln(left, "hello over the pipe")
	}()
	line, err := bufio.NewReader(right).ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	_ = right.SetReadDeadline(time.Now().Add(time.Second))
	_, err = right.Read(make([]byte, 1))
	fmt.Println(err)

	a, b := net.Pipe()
	defer a.Close()
	defer b.Close()
	_ = b.SetReadDeadline(time.Now().Add(time.Second))
	_, err = b.Read(make([]byte, 1))
	fmt.Println(os.IsTimeout(err))
}

// Output:
// "hello over the pipe\n" <nil>
// EOF
// true
