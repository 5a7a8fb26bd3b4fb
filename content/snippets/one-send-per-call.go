package main

import "fmt"

func value(key string) string {
	if key == "" {
		return "error: empty key"
	}
	return "value of " + key
}

func main() {
	result := make(chan string)
	go func() { result <- value("") }()

	fmt.Println(<-result)
}
