// Package pages draws what people see at the demo's identity provider: a few small pages without scripts and
// without anything from elsewhere, made for a phone first.
package pages

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"net/http"
	"strings"
)

//go:embed html/*.html html/style.css
var files embed.FS

// Renderer draws the pages. It is safe for concurrent use.
type Renderer struct {
	pages  map[string]*template.Template
	style  template.CSS
	policy string
}

// User is a person to choose from. The demo's passwords are no secrets.
type User struct{ Login, Name, Password, Description string }

// SignIn is the page where a person says who they are.
type SignIn struct {
	Action, CSRF string
	App          string // what wants to be signed in to
	Code         string // the user code, "" where there is none
	Users        []User
	Login        string // filled in already
	Failed       bool   // the last try was wrong
}

// Consent is the page where a person approves or declines.
type Consent struct {
	Action, CSRF string
	App, Code    string
	Name, Login  string
	Scopes       []string
}

// SignOut is the page where a person ends the session of the browser.
type SignOut struct {
	Action, CSRF string
	App          string // which asks for that, "" where nobody says
	Name, Login  string
}

// EnterCode is the page where a person types the user code.
type EnterCode struct {
	Action string
	Typed  string // what was typed before and is not known
}

// notice is a page that only tells something.
type notice struct {
	Mark  string // "ok", "no" or "wait"
	Title string
	Text  string
}

// view is what every template gets.
type view struct {
	Title string
	Style template.CSS
	Page  any
}

// New reads the pages.
func New() (*Renderer, error) {
	css, err := files.ReadFile("html/style.css")
	if err != nil {
		return nil, fmt.Errorf("reading the pages' style: %w", err)
	}
	style := template.CSS(css) //nolint:gosec // ours, from the binary
	sum := sha256.Sum256([]byte(style))
	r := &Renderer{
		pages: map[string]*template.Template{}, style: style,
		policy: strings.Join([]string{
			"default-src 'none'", "style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'",
			// A form's answer may lead back to an application that listens on this machine (RFC 8252 §7.3).
			"form-action 'self' http://127.0.0.1:* http://localhost:*",
			"base-uri 'none'", "frame-ancestors 'none'",
		}, "; "),
	}
	for _, name := range []string{"signin", "consent", "entercode", "signout", "notice"} {
		t, err := template.ParseFS(files, "html/layout.html", "html/"+name+".html")
		if err != nil {
			return nil, fmt.Errorf("reading the page %s: %w", name, err)
		}
		r.pages[name] = t
	}
	return r, nil
}

// SignIn draws the sign-in page.
func (r *Renderer) SignIn(w http.ResponseWriter, p SignIn) {
	status := http.StatusOK
	if p.Failed {
		status = http.StatusUnauthorized
	}
	r.draw(w, status, "signin", "Sign in", p)
}

// Consent draws the page that asks for a decision.
func (r *Renderer) Consent(w http.ResponseWriter, p Consent) {
	r.draw(w, http.StatusOK, "consent", "Allow access?", p)
}

// SignOut draws the page that asks whether to end the browser's session.
func (r *Renderer) SignOut(w http.ResponseWriter, p SignOut) {
	r.draw(w, http.StatusOK, "signout", "Sign out?", p)
}

// SignedOut says that nobody is signed in.
func (r *Renderer) SignedOut(w http.ResponseWriter) {
	r.tell(w, http.StatusOK, notice{"ok", "You are signed out", "Nobody is signed in with this browser. You can close this page."})
}

// EnterCode draws the page for the user code.
func (r *Renderer) EnterCode(w http.ResponseWriter, p EnterCode) {
	status := http.StatusOK
	if p.Typed != "" {
		status = http.StatusNotFound
	}
	r.draw(w, status, "entercode", "Enter the code", p)
}

// Done says that the sign-in was approved.
func (r *Renderer) Done(w http.ResponseWriter) {
	r.tell(w, http.StatusOK, notice{"ok", "You are signed in", "The terminal goes on by itself. You can close this page."})
}

// Declined says that the sign-in was declined.
func (r *Renderer) Declined(w http.ResponseWriter) {
	r.tell(w, http.StatusOK, notice{"no", "You declined", "Nothing was allowed, and the terminal has been told. You can close this page."})
}

// Expired says that the code has run out.
func (r *Renderer) Expired(w http.ResponseWriter) {
	r.tell(w, http.StatusGone, notice{"wait", "This code has run out", "Codes are only good for a few minutes. Ask for a new one in the terminal."})
}

// Used says that a sign-in is over.
func (r *Renderer) Used(w http.ResponseWriter) {
	r.tell(w, http.StatusGone, notice{"wait", "This sign-in is over", "It was approved, declined or has run out already. If the terminal still waits, ask for a new code there."})
}

// Problem tells what went wrong.
func (r *Renderer) Problem(w http.ResponseWriter, status int, title, text string) {
	r.tell(w, status, notice{"no", title, text})
}

func (r *Renderer) tell(w http.ResponseWriter, status int, n notice) {
	r.draw(w, status, "notice", n.Title, n)
}

func (r *Renderer) draw(w http.ResponseWriter, status int, name, title string, page any) {
	var b bytes.Buffer
	if err := r.pages[name].ExecuteTemplate(&b, "layout", view{Title: title, Style: r.style, Page: page}); err != nil {
		http.Error(w, "the page cannot be drawn", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", r.policy)
	h.Set("Referrer-Policy", "same-origin")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = b.WriteTo(w)
}
