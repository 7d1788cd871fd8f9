package pages

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

const nasty = `"><script>alert(1)</script>'&<`

// all draws every page, with hostile text wherever text from outside goes.
func all(t *testing.T) map[string]*httptest.ResponseRecorder {
	t.Helper()
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*httptest.ResponseRecorder{}
	draw := func(name string, f func(http.ResponseWriter)) {
		out[name] = httptest.NewRecorder()
		f(out[name])
	}
	people := []User{{Login: nasty, Name: nasty, Password: nasty, Description: nasty}}
	draw("sign in", func(w http.ResponseWriter) {
		r.SignIn(w, SignIn{Action: "/device/1", CSRF: nasty, App: nasty, Code: nasty, Users: people, Login: nasty})
	})
	draw("sign in again", func(w http.ResponseWriter) { r.SignIn(w, SignIn{Action: "/device/1", Failed: true}) })
	draw("consent", func(w http.ResponseWriter) {
		r.Consent(w, Consent{Action: "/device/1", CSRF: nasty, App: nasty, Code: nasty, Name: nasty, Login: nasty, Scopes: []string{nasty}})
	})
	draw("sign out", func(w http.ResponseWriter) {
		r.SignOut(w, SignOut{Action: "/logout", CSRF: "t", App: nasty, Name: nasty, Login: nasty})
	})
	draw("signed out", r.SignedOut)
	draw("enter code", func(w http.ResponseWriter) { r.EnterCode(w, EnterCode{Action: "/device"}) })
	draw("unknown code", func(w http.ResponseWriter) { r.EnterCode(w, EnterCode{Action: "/device", Typed: nasty}) })
	draw("done", r.Done)
	draw("declined", r.Declined)
	draw("expired", r.Expired)
	draw("used", r.Used)
	draw("problem", func(w http.ResponseWriter) { r.Problem(w, http.StatusForbidden, nasty, nasty) })
	return out
}

func TestStatus(t *testing.T) {
	t.Parallel()
	want := map[string]int{
		"sign in": 200, "sign in again": 401, "consent": 200, "sign out": 200, "signed out": 200, "enter code": 200, "unknown code": 404, "done": 200,
		"declined": 200, "expired": 410, "used": 410, "problem": 403,
	}
	for name, page := range all(t) {
		if page.Code != want[name] {
			t.Errorf("%s: %d, want %d", name, page.Code, want[name])
		}
	}
}

func TestHeaders(t *testing.T) {
	t.Parallel()
	for name, page := range all(t) {
		policy := page.Header().Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src 'none'; style-src 'sha256-") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "script-src") {
			t.Errorf("%s: the policy is %q", name, policy)
		}
		for header, want := range map[string]string{
			"X-Frame-Options": "DENY", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Content-Type": "text/html; charset=utf-8",
		} {
			if got := page.Header().Get(header); got != want {
				t.Errorf("%s: %s is %q, want %q", name, header, got, want)
			}
		}
	}
}

// element is a start tag.
type element struct {
	name string
	attr map[string]string
}

// elements reads a page the way a strict HTML parser does.
func elements(t *testing.T, name, page string) []element {
	t.Helper()
	_, markup, _ := strings.Cut(page, "<body>")
	_, head, _ := strings.Cut(page, "<head>")
	head, _, _ = strings.Cut(head, "<style>")
	d := xml.NewDecoder(strings.NewReader(head + markup))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var found []element
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			var syntax *xml.SyntaxError
			if errors.As(err, &syntax) && strings.Contains(syntax.Msg, "</body>") || strings.Contains(err.Error(), "</html>") {
				return found
			}
			t.Fatalf("%s: %v", name, err)
		}
		if start, ok := token.(xml.StartElement); ok {
			e := element{start.Name.Local, map[string]string{}}
			for _, a := range start.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			found = append(found, e)
		}
	}
}

func TestNothingRunsAndNothingIsFetched(t *testing.T) {
	t.Parallel()
	for name, page := range all(t) {
		for _, e := range elements(t, name, page.Body.String()) {
			switch e.name {
			case "script", "img", "link", "iframe", "object", "embed", "base", "video", "audio":
				t.Errorf("%s has a <%s>", name, e.name)
			}
			for attr := range e.attr {
				if strings.HasPrefix(attr, "on") || attr == "src" || attr == "style" || attr == "href" {
					t.Errorf("%s: <%s> has %s", name, e.name, attr)
				}
			}
		}
		if bytes.Contains(page.Body.Bytes(), []byte("<script>alert")) {
			t.Errorf("%s shows text from outside as markup", name)
		}
	}
}

// TestAccessible checks what a screen reader and a keyboard need.
func TestAccessible(t *testing.T) {
	t.Parallel()
	for name, page := range all(t) {
		body := page.Body.String()
		for _, must := range []string{`<html lang="en">`, `name="viewport"`, `content="light dark"`, "<title>", "<main>"} {
			if !strings.Contains(body, must) {
				t.Errorf("%s lacks %s", name, must)
			}
		}
		if strings.Count(body, "<h1") != 1 {
			t.Errorf("%s has not one <h1>", name)
		}
		labels, ids := map[string]bool{}, map[string]bool{}
		var inputs []element
		for _, e := range elements(t, name, body) {
			if id := e.attr["id"]; id != "" && ids[id] {
				t.Errorf("%s: the id %s is there twice", name, id)
			}
			ids[e.attr["id"]] = true
			switch e.name {
			case "label":
				labels[e.attr["for"]] = true
			case "input":
				if e.attr["type"] != "hidden" {
					inputs = append(inputs, e)
				}
			case "button":
				if e.attr["type"] != "submit" {
					t.Errorf("%s: a button of type %q", name, e.attr["type"])
				}
			}
		}
		for _, input := range inputs {
			if !labels[input.attr["id"]] {
				t.Errorf("%s: no label for the input %q", name, input.attr["name"])
			}
			if by := input.attr["aria-describedby"]; by != "" && !ids[by] {
				t.Errorf("%s: nothing has the id %s", name, by)
			}
		}
	}
}

// TestFormsCarryTheToken: a form that changes something can only be sent by its own page.
func TestFormsCarryTheToken(t *testing.T) {
	t.Parallel()
	for name, page := range all(t) {
		posts, tokens := 0, 0
		for _, e := range elements(t, name, page.Body.String()) {
			if e.name == "form" && e.attr["method"] == "post" {
				posts++
			}
			if e.name == "input" && e.attr["name"] == "csrf" {
				tokens++
			}
		}
		if posts != tokens {
			t.Errorf("%s: %d forms that post, %d tokens", name, posts, tokens)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(); err != nil {
			b.Fatal(err)
		}
	}
}
