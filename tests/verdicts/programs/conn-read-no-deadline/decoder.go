package main

import (
	"encoding/json"
	"fmt"
	"net"
	"time"
)

type command struct{ Name string }

var phone net.Conn

func readCommands(conn net.Conn) {
	decoder := json.NewDecoder(conn)
	for {
		var c command
		if err := decoder.Decode(&c); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(c.Name)
	}
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	accepted := make(chan net.Conn)
	go func() {
		conn, err := l.Accept()
		if err != nil {
			panic(err)
		}
		accepted <- conn
	}()
	phone, err = net.Dial("tcp", l.Addr().String())
	if err != nil {
		panic(err)
	}
	go readCommands(<-accepted)
	_ = json.NewEncoder(phone).Encode(command{"ring"})
	time.Sleep(time.Second)
	l.Close()
}
