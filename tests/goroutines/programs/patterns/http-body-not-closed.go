package main

import (
	"fmt"
	"net"
	"net/http"
	"strings"
)

func page(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, strings.Repeat("x", 1<<20))
}

func serve() string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go http.Serve(listener, http.HandlerFunc(page))
	return "http://" + listener.Addr().String()
}

func fetch(url string) int {
	resp, err := http.Get(url)
	if err != nil {
		panic(err)
	}
	return resp.StatusCode
}

func main() {
	url := serve()
	for range 3 {
		fetch(url)
	}
}
