// outcome: clean

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"
)

type level int

func (l level) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "level-%d", int(l)), nil }

type record struct {
	Name  string         `json:"name"`
	Tags  []string       `json:"tags,omitempty"`
	Level level          `json:"level"`
	Wait  time.Duration  `json:"wait"`
	More  map[string]any `json:"more"`
	hide  int
}

func main() {
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetIndent("", "  ")
	r := record{Name: "a<b>", Level: 3, Wait: time.Second, More: map[string]any{"z": 1.5, "a": nil}}
	if err := encoder.Encode(r); err != nil {
		panic(err)
	}

	decoder := json.NewDecoder(strings.NewReader(`{"name":"x"} {"name":"y","tags":["t"]} [`))
	for {
		var next record
		if err := decoder.Decode(&next); err != nil {
			fmt.Println("end:", err)
			return
		}
		fmt.Printf("%q %v\n", next.Name, next.Tags)
	}
}

// Output:
// {
//   "name": "a\u003cb\u003e",
//   "level": "level-3",
//   "wait": 1000000000,
//   "more": {
//     "a": null,
//     "z": 1.5
//   }
// }
// "x" []
// "y" [t]
// end: unexpected EOF
