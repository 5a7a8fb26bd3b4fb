// outcome: exit 1

package main

import "log"

func main() {
	log.SetFlags(0)
	log.Fatalln("cannot go on")
}
