package main

import (
	"fmt"
	"net"
	"net/http"
	"time"
)

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	server := &http.Server{Handler: http.NotFoundHandler(), ReadTimeout: time.Second}
	go func() { fmt.Println(server.Serve(listener)) }()
	time.Sleep(time.Second)
}
