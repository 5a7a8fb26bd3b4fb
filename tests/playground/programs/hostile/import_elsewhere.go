// outcome: rejected

package main

import "github.com/someone/something"

func main() { something.Do() }
