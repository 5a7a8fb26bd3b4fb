// outcome: compile_error

package main

func main(args []string) {}
