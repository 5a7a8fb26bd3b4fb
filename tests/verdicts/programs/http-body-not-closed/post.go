package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
)

func post(client *http.Client, url string, words ...string) {
	for _, word := range words {
		resp, err := client.Post(url, "text/plain", strings.NewReader(word))
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(resp.Status)
	}
}

func echo(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	_, _ = io.WriteString(w, strings.Repeat(string(body), 100_000))
}

func main() {
	server := httptest.NewServer(http.HandlerFunc(echo))
	defer server.CloseClientConnections()
	post(&http.Client{Transport: &http.Transport{}}, server.URL, "a", "b")
}
