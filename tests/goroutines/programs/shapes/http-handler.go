package main

import (
	"net/http"
	"net/http/httptest"
	"time"
)

func main() {
	updates := make(chan string)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		<-updates
	}))
	client := &http.Client{Timeout: 20 * time.Millisecond}
	_, _ = client.Get(server.URL)
}
