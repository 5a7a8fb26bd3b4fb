package main

func query(mirror string, results chan<- string) {
	results <- mirror + " answered"
}

func fastest(mirrors []string) string {
	results := make(chan string)
	for _, mirror := range mirrors {
		go query(mirror, results)
	}
	return <-results
}

func main() {
	fastest([]string{"a", "b", "c", "d"})
}
