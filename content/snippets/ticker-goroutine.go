package main

import (
	"fmt"
	"time"
)

func heartbeat(client string) {
	for range time.Tick(30 * time.Second) {
		fmt.Println("ping", client)
	}
}

func serve(client string) {
	go heartbeat(client)
	fmt.Println("served", client)
}

func main() {
	for _, client := range []string{"ann", "bo", "cy"} {
		serve(client)
	}
}
