package callback

import (
	"crypto/rand"
	"html/template"
	"net/http"
	"sync"

	"doorstep/jwtview/safe"
)

// fragmentField is the form's field that brings what stood behind the "#".
const fragmentField = "fragment"

const pageHead = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{.Title}} – doorstep</title>
<h1>{{.Title}}</h1>
`

// The pages need nothing from anywhere: no style, no image, and no script but the few lines of the relay's own.
var (
	pageText = sync.OnceValue(func() *template.Template {
		return template.Must(template.New("page").Parse(pageHead + "<p>{{.Text}}</p>\n</html>\n"))
	})
	relayText = sync.OnceValue(func() *template.Template {
		return template.Must(template.New("relay").Parse(pageHead + `<noscript><p>This browser runs no scripts. Copy the address of this page and paste it into the terminal.</p></noscript>
<form method="post"><input type="hidden" name="` + fragmentField + `"><button hidden>Go on</button></form>
<script nonce="{{.Nonce}}">
var form = document.forms[0];
form.elements[0].value = location.hash.slice(1);
history.replaceState(null, "", location.pathname);
form.submit();
</script>
</html>
`))
	})
)

type content struct{ Title, Text, Nonce string }

// page writes a page on which everything from outside is text. The address that it is shown at can have tokens in it,
// which must neither be stored nor passed on.
func page(w http.ResponseWriter, status int, title, text string) {
	write(w, status, pageText(), "form-action 'none'", content{Title: title, Text: safe.Line(text)})
}

// relay writes the page that sends the fragment of its own address back to where it came from: a browser keeps the
// fragment to itself, and only a script of the page can read it.
func relay(w http.ResponseWriter) {
	nonce := rand.Text()
	write(w, http.StatusOK, relayText(), "form-action 'self'; script-src 'nonce-"+nonce+"'", content{Title: "One moment", Nonce: nonce})
}

func write(w http.ResponseWriter, status int, text *template.Template, policy string, c content) {
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; "+policy)
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	h.Set("Connection", "close")
	w.WriteHeader(status)
	_ = text.Execute(w, c)
}
