// outcome: panic

package main

import "fmt"

type tree struct{ parent *tree }

func (t *tree) String() string { return fmt.Sprint("below ", t) } // want: running in main.(*tree).String

func main() {
	fmt.Println(&tree{})
}
