package authcode

import (
	"html/template"
	"net/http"
	"sync"

	"doorstep/jwtview/safe"
)

// pageText needs nothing from anywhere: no script, no style, no image.
var pageText = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{.Title}} – doorstep</title>
<h1>{{.Title}}</h1>
<p>{{.Text}}</p>
</html>
`))
})

// page writes a page on which everything from outside is text. The address that it is shown at has a code in it, which
// must neither be stored nor passed on.
func page(w http.ResponseWriter, status int, title, text string) {
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	h.Set("Connection", "close")
	w.WriteHeader(status)
	_ = pageText().Execute(w, struct{ Title, Text string }{title, safe.Line(text)})
}
