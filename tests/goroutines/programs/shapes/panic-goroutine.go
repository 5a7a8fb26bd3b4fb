package main

func work(values map[string]int) {
	values["a"] = 1
}

func main() {
	done := make(chan bool)
	go func() {
		work(nil)
		done <- true
	}()
	<-done
}
