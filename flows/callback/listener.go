package callback

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"doorstep/flows/httpclient"
	"doorstep/flows/loopback"
)

// maxForm bounds the form that brings an answer, in bytes: tokens can be long.
const maxForm = 256 << 10

// errNotLoopback is a redirect URI that nothing could be listened for at.
var errNotLoopback = errors.New("it is not http on loopback")

// listen settles the redirect URI and, when that is on loopback, waits for the browser there until stop is called.
func (w *Wait) listen(ctx context.Context) (err error) {
	if w.redirect, err = url.Parse(w.Options.RedirectURI); err != nil {
		return w.problem("the redirect URI is not a URI", nil)
	}
	if w.redirect.Scheme != "http" || !httpclient.Loopback(w.redirect.Hostname()) {
		if w.Pasted == nil {
			return w.problem("nothing can come back from the redirect URI "+w.redirect.Redacted(), errNotLoopback)
		}
		return nil
	}
	at, err := w.bind(ctx)
	if err != nil {
		return w.problem("cannot listen for the browser", err)
	}
	w.redirect.Host = net.JoinHostPort(w.redirect.Hostname(), strconv.Itoa(loopback.Port(at[0])))
	w.stop = loopback.Serve(ctx, at, http.HandlerFunc(w.handle))
	return nil
}

func (w *Wait) problem(what string, err error) error {
	e := Problem(w.AuthorizationURL, what)
	e.Err = err
	return e
}

// handle answers the browser. Only what could be the answer is looked at: browsers ask for icons too, and pages of
// others, by a name that leads here, for whatever they like.
func (w *Wait) handle(rw http.ResponseWriter, r *http.Request) {
	path := w.redirect.Path
	if path == "" {
		path = "/"
	}
	switch {
	case !httpclient.Loopback((&url.URL{Host: r.Host}).Hostname()):
		page(rw, http.StatusMisdirectedRequest, "Nothing here", "This address is not served here.")
	case r.URL.Path != path:
		page(rw, http.StatusNotFound, "Nothing here", "Signing in doesn't lead to this address.")
	case byScript(r):
		w.refuse(rw, http.StatusForbidden, "a script or an extension in the browser has sent it, and not the provider's page")
	case r.Method == http.MethodGet && w.Fragment && r.URL.RawQuery == "":
		relay(rw)
	case r.Method == http.MethodGet:
		w.answer(rw, r.URL.Query())
	case r.Method == http.MethodPost && w.Form:
		w.answer(rw, posted(rw, r))
	case r.Method == http.MethodPost && w.Fragment && ownOrigin(r):
		q, err := url.ParseQuery(posted(rw, r).Get(fragmentField))
		if err != nil {
			q = nil
		}
		w.answer(rw, q)
	default:
		page(rw, http.StatusMethodNotAllowed, "Nothing here", "An answer doesn't come this way.")
	}
}

// posted gives the parameters of a form, none when it cannot be read.
func posted(rw http.ResponseWriter, r *http.Request) url.Values {
	r.Body = http.MaxBytesReader(rw, r.Body, maxForm)
	if r.ParseForm() != nil {
		return nil
	}
	return r.PostForm
}

// ownOrigin refuses a form that another site's page has sent.
func ownOrigin(r *http.Request) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	origin := r.Header.Get("Origin")
	return (site == "" || site == "same-origin") && (origin == "" || origin == "null" || origin == "http://"+r.Host)
}

// byScript reports whether a browser says that it doesn't go to this address but was made to ask there: an extension, or a
// page that tries what listens on this machine (Fetch Metadata Request Headers §2.3). Who leaves that out is no such browser.
func byScript(r *http.Request) bool {
	mode := r.Header.Get("Sec-Fetch-Mode")
	return mode != "" && mode != "navigate" || strings.Contains(r.Header.Get("Origin"), "-extension://")
}

// refuse tells the browser, and the terminal, why what came is no answer.
func (w *Wait) refuse(rw http.ResponseWriter, status int, refusal string) {
	select {
	case w.refused <- refusal:
	default: // a page that floods this address is told of often enough
	}
	page(rw, status, "Not an answer to this sign-in", "This was refused: "+refusal+".")
}

func (w *Wait) answer(rw http.ResponseWriter, q url.Values) {
	refusal, problem := w.offer(q)
	switch {
	case refusal != "":
		w.refuse(rw, http.StatusBadRequest, refusal)
	case problem != nil:
		page(rw, http.StatusBadRequest, "Not signed in", problem.Error())
	default:
		page(rw, http.StatusOK, "Back to the terminal", "The answer has arrived. You can close this page; the terminal says how it went on.")
	}
}
