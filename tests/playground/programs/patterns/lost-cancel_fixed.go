// outcome: clean

package main

import (
	"context"
	"fmt"
)

type session struct {
	ctx  context.Context
	user string
}

func open(parent context.Context, user string) (*session, context.CancelFunc) {
	ctx, cancel := context.WithCancel(parent)
	s := &session{ctx: ctx, user: user}
	go s.expire()
	return s, cancel
}

func (s *session) expire() {
	<-s.ctx.Done()
	fmt.Println(s.user, "is logged out")
}

func main() {
	s, logout := open(context.Background(), "ann")
	defer logout()
	fmt.Println(s.user, "is logged in")
}
