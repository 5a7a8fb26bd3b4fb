// outcome: leak, proven

package main

import (
	"context"
	"fmt"
)

type session struct {
	ctx  context.Context
	user string
}

func open(parent context.Context, user string) *session {
	ctx, _ := context.WithCancel(parent)
	s := &session{ctx: ctx, user: user}
	go s.expire()
	return s
}

func (s *session) expire() {
	<-s.ctx.Done() // want: chan receive in main.(*session).expire
	fmt.Println(s.user, "is logged out")
}

func main() {
	s := open(context.Background(), "ann")
	fmt.Println(s.user, "is logged in")
}
