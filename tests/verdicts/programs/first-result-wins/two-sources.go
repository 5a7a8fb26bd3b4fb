package main

import (
	"fmt"
	"time"
)

func disk(key string, c chan string) {
	time.Sleep(50 * time.Millisecond)
	c <- key + " from disk"
}

func memory(key string, c chan string) {
	time.Sleep(time.Millisecond)
	c <- key + " from memory"
}

func lookup(key string) string {
	c := make(chan string)
	go disk(key, c)
	go memory(key, c)
	return <-c
}

func main() {
	fmt.Println(lookup("config"))
	time.Sleep(time.Second)
}
