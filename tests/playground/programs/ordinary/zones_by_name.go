// outcome: clean

package main

import (
	"fmt"
	"time"
)

func main() {
	zone, err := time.LoadLocation("Asia/Shanghai")
	if err != nil {
		fmt.Println("error:", err)
		return
	}
	fmt.Println(time.Date(2024, time.July, 1, 12, 0, 0, 0, time.UTC).In(zone))
}

// Output:
// 2024-07-01 20:00:00 +0800 CST
