package main

import (
	"fmt"
	"time"
)

func heartbeat(client string, quit <-chan struct{}) {
	beat := time.NewTicker(30 * time.Second)
	defer beat.Stop()

	for {
		select {
		case <-beat.C:
			fmt.Println("ping", client)
		case <-quit:
			return
		}
	}
}

func serve(client string) {
	quit := make(chan struct{})
	defer close(quit)

	go heartbeat(client, quit)
	fmt.Println("served", client)
}

func main() {
	for _, client := range []string{"ann", "bo", "cy"} {
		serve(client)
	}
}
