package main

import "net"

var client net.Conn

func handle(conn net.Conn) {
	defer conn.Close()
	var line [64]byte
	_, _ = conn.Read(line[:])
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	client, err = net.Dial("tcp", listener.Addr().String())
	if err != nil {
		panic(err)
	}
	server, err := listener.Accept()
	if err != nil {
		panic(err)
	}
	go handle(server)
}
