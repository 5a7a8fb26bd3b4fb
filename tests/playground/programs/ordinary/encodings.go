// outcome: clean

package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/gob"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"os"
	"strings"
)

type point struct {
	X, Y int16
	Name string `xml:"name,attr"`
}

func main() {
	rows, err := csv.NewReader(strings.NewReader("a,\"b,c\"\n1,2\n")).ReadAll()
	fmt.Println(rows, err)
	fmt.Println(base64.StdEncoding.EncodeToString([]byte("leak")), hex.EncodeToString([]byte{1, 255}))
	var buffer bytes.Buffer
	_ = gob.NewEncoder(&buffer).Encode(point{1, -2, "p"})
	var p point
	fmt.Println(gob.NewDecoder(&buffer).Decode(&p), p)
	_ = xml.NewEncoder(os.Stdout).Encode(p)
	fmt.Println()
	packed, _ := binary.Append(nil, binary.BigEndian, struct{ A, B uint16 }{1, 2})
	fmt.Println(packed, binary.LittleEndian.Uint32([]byte{1, 0, 0, 1}))
}

// Output:
// [[a b,c] [1 2]] <nil>
// bGVhaw== 01ff
// <nil> {1 -2 p}
// <point name="p"><X>1</X><Y>-2</Y></point>
// [0 1 0 2] 16777217
