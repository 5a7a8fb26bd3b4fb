// outcome: timeout, cpu-time

package main

func main() {
	for {
	}
}
