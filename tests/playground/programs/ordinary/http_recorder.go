// outcome: clean

package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Println(r.Method, r.URL.Query().Get("q"))
		next.ServeHTTP(w, r)
	})
}

func main() {
	recorder := httptest.NewRecorder()
	handler := logged(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "no tea", http.StatusTeapot)
	}))
	handler.ServeHTTP(recorder, httptest.NewRequest("GET", "/?q=tea", nil))
	fmt.Print(recorder.Code, " ", recorder.Body)
}

// Output:
// GET tea
// 418 no tea
