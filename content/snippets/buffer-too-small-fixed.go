package main

import "fmt"

func fastest(mirrors []string) string {
	pages := make(chan string, len(mirrors))

	for _, mirror := range mirrors {
		go func() {
			pages <- "page from " + mirror
		}()
	}

	return <-pages
}

func main() {
	page := fastest([]string{"paris", "tokyo", "lima", "cairo"})
	fmt.Println("got a page:", page != "")
}
