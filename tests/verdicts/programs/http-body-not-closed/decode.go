package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
)

type user struct{ Name string }

func fetchUser(c *http.Client, url string) (u user, err error) {
	req, _ := http.NewRequest("GET", url, nil)
	res, err := c.Do(req)
	if err != nil {
		return u, err
	}
	err = json.NewDecoder(res.Body).Decode(&u)
	return u, err
}

func main() {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, `{"Name": "ann"}`, strings.Repeat(" ", 1<<20))
	}))
	defer srv.CloseClientConnections()
	client := &http.Client{Transport: &http.Transport{}}
	fmt.Println(fetchUser(client, srv.URL))
}
