// outcome: clean

package main

import (
	"fmt"
	"time"
	_ "time/tzdata"
)

func main() {
	noon := time.Date(2024, time.July, 1, 12, 0, 0, 0, time.UTC)
	for _, name := range []string{"Europe/Berlin", "Asia/Shanghai", "America/New_York", "Nowhere/Town"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			fmt.Println("error:", name)
			continue
		}
		fmt.Println(noon.In(zone).Format("15:04 MST"), zone)
	}
}

// Output:
// 14:00 CEST Europe/Berlin
// 20:00 CST Asia/Shanghai
// 08:00 EDT America/New_York
// error: Nowhere/Town
