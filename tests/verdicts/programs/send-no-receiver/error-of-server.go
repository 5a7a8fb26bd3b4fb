package main

import (
	"errors"
	"fmt"
	"time"
)

type Server struct{ errs chan error }

func (s *Server) listen() error {
	time.Sleep(10 * time.Millisecond)
	return errors.New("port is taken")
}

func (s *Server) Start() {
	s.errs = make(chan error)
	go func() {
		if err := s.listen(); err != nil {
			s.errs <- err
		}
	}()
}

func main() {
	var s Server
	s.Start()
	fmt.Println("started")
	time.Sleep(time.Second)
}
