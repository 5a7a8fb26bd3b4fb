// outcome: leak, proven

package main

import (
	"errors"
	"fmt"
)

var errNoConfig = errors.New("no configuration")

type server struct {
	ready chan struct{}
	addr  string
}

// listen tells those who wait in announce once the server can be reached.
func (s *server) listen(port int) error {
	if port == 0 {
		return errNoConfig
	}
	s.addr = fmt.Sprint(":", port)
	close(s.ready)
	return nil
}

func (s *server) announce() {
	<-s.ready // want: chan receive in main.(*server).announce
	fmt.Println("listening on", s.addr)
}

func main() {
	s := &server{ready: make(chan struct{})}
	go s.announce()
	if err := s.listen(0); err != nil {
		fmt.Println("error:", err)
	}
}
