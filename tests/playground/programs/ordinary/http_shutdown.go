// outcome: clean

package main

import (
	"context"
	"errors"
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
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-time.After(200 * time.Millisecond):
			fmt.Fprint(w, "slow answer")
		case <-r.Context().Done():
		}
	})}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()

	transport := &http.Transport{}
	client := &http.Client{Transport: transport, Timeout: 50 * time.Millisecond}
	_, err = client.Get("http://" + listener.Addr().String())
	var timeout net.Error
	fmt.Println(errors.As(err, &timeout) && timeout.Timeout())

	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	transport.CloseIdleConnections()
	fmt.Println(server.Shutdown(ctx), errors.Is(<-served, http.ErrServerClosed))
}

// Output:
// true
// <nil> true
