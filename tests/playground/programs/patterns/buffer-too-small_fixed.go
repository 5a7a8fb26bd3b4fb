// outcome: clean

package main

import "fmt"

type check func() error

// anyFailure runs all checks and reports the first error that comes in.
func anyFailure(checks []check) error {
	failures := make(chan error, len(checks))
	for i, c := range checks {
		go func() {
			if err := c(); err != nil {
				failures <- fmt.Errorf("check %d: %w", i, err)
			}
		}()
	}
	return <-failures
}

func main() {
	broken := func() error { return fmt.Errorf("disk is full") }
	fine := func() error { return nil }
	err := anyFailure([]check{broken, fine, broken, broken, broken})
	fmt.Println(err != nil)
}
