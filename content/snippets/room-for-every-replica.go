package main

import (
	"fmt"
	"time"
)

func query(replica int) string {
	time.Sleep(time.Duration(replica) * time.Second)
	return fmt.Sprint("rows from replica ", replica)
}

func fastest() string {
	rows := make(chan string, 4)
	for replica := 1; replica <= 4; replica++ {
		go func() {
			rows <- query(replica)
		}()
	}
	return <-rows
}

func main() {
	fmt.Println(fastest())
}
