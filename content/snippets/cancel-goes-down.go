package main

import (
	"context"
	"fmt"
)

func main() {
	server, stopServer := context.WithCancel(context.Background())
	request, stopRequest := context.WithCancel(server)
	query, stopQuery := context.WithCancel(request)
	defer stopQuery()

	report := func(event string) {
		fmt.Println(event)
		fmt.Println("  server: ", server.Err())
		fmt.Println("  request:", request.Err())
		fmt.Println("  query:  ", query.Err())
	}

	stopRequest()
	report("after stopRequest")
	stopServer()
	report("after stopServer")
}
