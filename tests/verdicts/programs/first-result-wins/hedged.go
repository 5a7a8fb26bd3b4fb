package main

import (
	"fmt"
	"time"
)

func hedged(urls []string, get func(string) string) string {
	responses := make(chan string)
	for _, url := range urls {
		go func() {
			responses <- get(url)
		}()
	}
	select {
	case r := <-responses:
		return r
	case <-time.After(time.Second):
		return "timeout"
	}
}

func main() {
	get := func(url string) string {
		time.Sleep(time.Duration(len(url)) * time.Millisecond)
		return url
	}
	fmt.Println(hedged([]string{"a", "bb", "ccc"}, get))
}
