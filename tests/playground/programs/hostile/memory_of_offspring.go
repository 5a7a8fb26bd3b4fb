// outcome: panic, out-of-memory

package main

func spawn() {
	go spawn()
	go spawn()
	select {}
}

func main() { spawn() }
