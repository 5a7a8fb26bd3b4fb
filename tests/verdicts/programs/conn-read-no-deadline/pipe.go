package main

import (
	"fmt"
	"io"
	"net"
	"time"
)

var other net.Conn

func reply(conn net.Conn) {
	header := make([]byte, 4)
	if _, err := io.ReadFull(conn, header); err != nil {
		return
	}
	fmt.Println(header)
}

func main() {
	var conn net.Conn
	conn, other = net.Pipe()
	go reply(conn)
	_, _ = other.Write([]byte{1, 2})
	time.Sleep(time.Second)
}
