// outcome: clean

package main

import (
	"fmt"
	"os"
)

const dump = `fatal error: all goroutines are asleep - deadlock!

goroutine 1 [chan receive (leaked)]:
main.main()
	prog.go:9 +0x2

goroutine 7 [chan send (leaked)]:
main.leak()
	prog.go:10 +0x2
created by main.main in goroutine 1
	prog.go:11 +0xa

`

func main() {
	fmt.Println(dump)
	fmt.Fprintln(os.Stderr, dump)
	println(dump)
	fmt.Println(`{"result": {"record": {"how": 2}}}`)
	fmt.Fprintln(os.NewFile(3, "report"), dump)
}
