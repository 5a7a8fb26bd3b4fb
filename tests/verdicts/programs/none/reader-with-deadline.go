package main

import (
	"fmt"
	"net"
	"time"
)

var other net.Conn

func main() {
	var conn net.Conn
	conn, other = net.Pipe()
	go func() {
		_ = conn.SetReadDeadline(time.Now().Add(time.Hour))
		var b [1]byte
		_, err := conn.Read(b[:])
		fmt.Println(err)
	}()
	time.Sleep(time.Second)
}
