// outcome: clean

package main

import (
	"html/template"
	"os"
	"strings"
	text "text/template"
)

const list = `{{define "row"}}- {{.Name | upper}} ({{printf "%.1f" .Score}})
{{end}}{{range .}}{{template "row" .}}{{else}}none{{end}}`

type player struct {
	Name  string
	Score float64
}

func main() {
	t := text.Must(text.New("list").Funcs(text.FuncMap{"upper": strings.ToUpper}).Parse(list))
	if err := t.Execute(os.Stdout, []player{{"ann", 1.25}, {"bob", 2}}); err != nil {
		panic(err)
	}
	page := template.Must(template.New("page").Parse("<b title='{{.}}'>{{.}}</b>\n"))
	if err := page.Execute(os.Stdout, `<script>"x"`); err != nil {
		panic(err)
	}
}

// Output:
// - ANN (1.2)
// - BOB (2.0)
// <b title='&lt;script&gt;&#34;x&#34;'>&lt;script&gt;&#34;x&#34;</b>
