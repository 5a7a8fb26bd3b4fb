"""Read the goroutine dumps that the Go runtime prints."""
