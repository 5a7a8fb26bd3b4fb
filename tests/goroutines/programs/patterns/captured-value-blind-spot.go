package main

func main() {
	out := make(chan int)
	for id := range 3 {
		go func() {
			out <- id
		}()
	}
}
