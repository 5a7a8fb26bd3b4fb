// outcome: timeout, program-time

package main

import (
	"fmt"
	"os"
	"os/signal"
)

func main() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt)
	fmt.Println("running until a signal comes")
	<-c // want: chan receive in main.main
}
