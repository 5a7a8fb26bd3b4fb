package main

import (
	"fmt"
	"strings"
)

type auditor struct {
	lines chan string
}

func (a *auditor) note(format string, args ...any) {
	go a.deliver(fmt.Sprintf(format, args...))
}

func (a *auditor) deliver(text string) {
	a.lines <- strings.ToUpper(text)
}

func main() {
	a := &auditor{lines: make(chan string)}
	a.note("user %d signed in", 7)
	a.note("user %d signed out", 7)
	fmt.Println("noted")
}
