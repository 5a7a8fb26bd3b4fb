// outcome: timeout, program-time

package main

import (
	"fmt"
	"net/http"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "hi") })
	fmt.Println(http.ListenAndServe("localhost:8080", nil)) // want: IO wait in main.main
}
