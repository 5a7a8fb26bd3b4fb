package main

import "errors"

func check(name string) error {
	if name == "" {
		return errors.New("empty name")
	}
	return nil
}

func fetch(name string) (string, error) {
	result := make(chan string)
	go func() {
		page := "page of " + name
		result <- page
	}()
	if err := check(name); err != nil {
		return "", err
	}
	return <-result, nil
}

func main() {
	_, _ = fetch("")
}
