// outcome: compile_error

package main

func main() { this is not Go "` + '
