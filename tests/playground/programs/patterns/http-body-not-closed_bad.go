// outcome: leak, not proven

package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
)

type api struct {
	client *http.Client
	base   string
}

// status asks for a page and looks at nothing but the status.
func (a api) status(page string) (int, error) {
	resp, err := a.client.Get(a.base + page) // want: 6 select in main.api.status
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, nil
}

func long(w http.ResponseWriter, _ *http.Request) {
	_, _ = io.WriteString(w, strings.Repeat("go ", 100_000))
}

func main() {
	server := httptest.NewServer(http.HandlerFunc(long)) // want: IO wait in main.main
	defer server.CloseClientConnections()
	a := api{client: &http.Client{Transport: &http.Transport{}}, base: server.URL}
	for range 3 {
		fmt.Println(a.status("/"))
	}
}
