// outcome: clean

package main

import (
	"fmt"
	"regexp"
)

var version = regexp.MustCompile(`\bgo(?P<major>\d+)\.(?P<minor>\d+)\b`)

func main() {
	text := "go1.22, go1.27 and going nowhere"
	for _, found := range version.FindAllStringSubmatch(text, -1) {
		fmt.Println(found[version.SubexpIndex("minor")], found[0])
	}
	fmt.Println(version.ReplaceAllString(text, "v$major/$minor"))
	_, err := regexp.Compile(`a(b`)
	fmt.Println(err)
}

// Output:
// 22 go1.22
// 27 go1.27
// v1/22, v1/27 and going nowhere
// error parsing regexp: missing closing ): `a(b`
