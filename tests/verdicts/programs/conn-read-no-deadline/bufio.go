package main

import (
	"bufio"
	"fmt"
	"net"
	"time"
)

var peer net.Conn

type session struct {
	conn net.Conn
	in   *bufio.Reader
}

func (s *session) serve() {
	defer s.conn.Close()
	for {
		line, err := s.in.ReadString('\n')
		if err != nil {
			return
		}
		fmt.Print(line)
	}
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	defer listener.Close()
	peer, err = net.Dial("tcp", listener.Addr().String())
	if err != nil {
		panic(err)
	}
	conn, err := listener.Accept()
	if err != nil {
		panic(err)
	}
	s := &session{conn, bufio.NewReader(conn)}
	go s.serve()
	fmt.Fprintln(peer, "hello")
	time.Sleep(time.Second)
}
