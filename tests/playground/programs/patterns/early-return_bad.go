// outcome: leak, proven

package main

import (
	"encoding/json"
	"errors"
	"fmt"
)

type profile struct{ Name string }

type store struct{ raw map[string]string }

var errUnknown = errors.New("unknown user")

func (s store) load(user string) (profile, int, error) {
	visits := make(chan int)
	go func() {
		n := len(user) * 10
		visits <- n // want: chan send in main.store.load.func1
	}()

	var p profile
	raw, ok := s.raw[user]
	if !ok {
		return p, 0, errUnknown
	}
	if err := json.Unmarshal([]byte(raw), &p); err != nil {
		return p, 0, fmt.Errorf("user %s: %w", user, err)
	}
	return p, <-visits, nil
}

func main() {
	s := store{raw: map[string]string{"ann": `{"Name": "Ann"}`, "bob": `{"Name": `}}
	for _, user := range []string{"ann", "bob"} {
		fmt.Println(s.load(user))
	}
}
