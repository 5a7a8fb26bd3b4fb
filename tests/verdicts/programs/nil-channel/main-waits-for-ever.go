package main

import "fmt"

func main() {
	go fmt.Println("all work is done")
	select {}
}
