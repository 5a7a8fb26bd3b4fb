// outcome: clean

package main

import (
	"fmt"
	"time"
)

func main() {
	day := time.Date(2024, time.February, 29, 13, 4, 5, 678_000_000, time.UTC)
	fmt.Println(day.Format(time.RFC1123), day.YearDay(), day.Weekday())
	fmt.Println(day.AddDate(1, 0, 0).Format(time.DateOnly), day.Truncate(time.Hour).Format(time.Kitchen))
	parsed, err := time.Parse("2006-01-02 15:04 -0700", "2024-07-01 09:30 +0800")
	fmt.Println(parsed.UTC(), err)
	east := time.FixedZone("EAST", 3*60*60)
	fmt.Println(day.In(east).Format("15:04 MST"), day.Sub(parsed).Round(time.Hour))
	d, err := time.ParseDuration("1h15m30.918s")
	fmt.Println(d, err, d.Round(time.Minute))
	fmt.Println(time.Now().Location(), time.Now().IsZero(), time.Unix(0, 0).UTC())
}

// Output:
// Thu, 29 Feb 2024 13:04:05 UTC 60 Thursday
// 2025-03-01 1:00PM
// 2024-07-01 01:30:00 +0000 UTC <nil>
// 16:04 EAST -2940h0m0s
// 1h15m30.918s <nil> 1h16m0s
// Local false 1970-01-01 00:00:00 +0000 UTC
