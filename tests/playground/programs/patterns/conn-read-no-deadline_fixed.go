// outcome: clean

package main

import (
	"bufio"
	"fmt"
	"net"
	"time"
)

var phone net.Conn // stays open, and says no more

type peer struct {
	net.Conn
	name string
}

// listen prints what the peer says, line by line.
func (p peer) listen() {
	defer p.Close()
	_ = p.SetReadDeadline(time.Now().Add(5 * time.Second))
	lines := bufio.NewScanner(p)
	for lines.Scan() {
		fmt.Println(p.name, "says", lines.Text())
	}
	fmt.Println(p.name, "is gone:", lines.Err() != nil)
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	defer listener.Close()
	phone, err = net.Dial("tcp", listener.Addr().String())
	if err != nil {
		panic(err)
	}
	conn, err := listener.Accept()
	if err != nil {
		panic(err)
	}
	go peer{conn, "phone"}.listen()
	fmt.Fprintln(phone, "hello")
	time.Sleep(time.Second)
}
