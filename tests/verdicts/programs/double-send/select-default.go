package main

import (
	"errors"
	"fmt"
)

type Response struct {
	Data string
	Err  error
}

func Fetch(id int) <-chan Response {
	out := make(chan Response)
	go func() {
		data, err := load(id)
		if err != nil {
			out <- Response{Err: err}
			// fall through by mistake
		}
		out <- Response{Data: data}
	}()
	return out
}

func load(id int) (string, error) {
	if id < 0 {
		return "", errors.New("bad id")
	}
	return "data", nil
}

func main() {
	for _, id := range []int{1, -1} {
		r := <-Fetch(id)
		fmt.Println(r.Data, r.Err)
	}
}
