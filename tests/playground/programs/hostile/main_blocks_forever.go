// outcome: deadlock

package main

func main() {
	select {} // want: select (no cases) in main.main
}
