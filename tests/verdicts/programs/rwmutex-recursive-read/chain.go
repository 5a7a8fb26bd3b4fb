package main

import (
	"fmt"
	"sync"
	"time"
)

var (
	guard sync.RWMutex
	teams = map[string][]string{"go": {"ann", "bob"}}
)

func members(team string) []string {
	guard.RLock()
	defer guard.RUnlock()
	return teams[team]
}

func describe(team string) string {
	time.Sleep(2 * time.Millisecond)
	return fmt.Sprint(team, ": ", len(members(team)))
}

func printAll() {
	guard.RLock()
	for team := range teams {
		fmt.Println(describe(team))
	}
	guard.RUnlock()
}

func join(team, name string) {
	guard.Lock()
	defer guard.Unlock()
	teams[team] = append(teams[team], name)
}

func main() {
	var wg sync.WaitGroup
	wg.Go(printAll)
	wg.Go(func() {
		time.Sleep(time.Millisecond)
		join("go", "cy")
	})
	wg.Wait()
}
