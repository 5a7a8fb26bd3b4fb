// outcome: clean

package main

import (
	"log"
	"log/slog"
	"os"
)

func main() {
	l := log.New(os.Stdout, "app: ", log.Lmsgprefix|log.Lshortfile)
	l.Println("started", 3)
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	log.Printf("%d%%", 50)

	plain := func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}
	s := slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: plain}))
	s.With("id", 7).WithGroup("g").Info("hello", slog.Int("n", 1), slog.Any("err", os.ErrNotExist))
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: plain})))
	slog.Warn("careful", "state", "chan send")
	slog.Debug("hidden")
}

// Output:
// prog.go:13: app: started 3
// 50%
// {"level":"INFO","msg":"hello","id":7,"g":{"n":1,"err":"file does not exist"}}
// level=WARN msg=careful state="chan send"
