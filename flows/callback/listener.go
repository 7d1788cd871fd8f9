package callback

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

const (
	// morePorts is how many ports after a taken one are tried.
	morePorts = 9
	maxPort   = 1<<16 - 1
	// maxForm bounds the form that brings a fragment, in bytes: tokens can be long.
	maxForm = 256 << 10
	// goodbye is how long a page that is being sent may take after the sign-in has ended.
	goodbye = time.Second
)

// errNotLoopback is a redirect URI that nothing could be listened for at.
var errNotLoopback = errors.New("it is not http on loopback")

// listen settles the redirect URI and, when that is on loopback, waits for the browser there until stop is called.
func (w *Wait) listen(ctx context.Context) (err error) {
	if w.redirect, err = url.Parse(w.Options.RedirectURI); err != nil {
		return problem("the redirect URI is not a URI", nil)
	}
	w.stop = func() {}
	if w.redirect.Scheme != "http" || !httpclient.Loopback(w.redirect.Hostname()) {
		if w.Pasted == nil {
			return problem("nothing can come back from the redirect URI "+w.redirect.Redacted(), errNotLoopback)
		}
		return nil
	}
	l, err := w.bind(ctx)
	if err != nil {
		return problem("cannot listen for the browser", err)
	}
	w.redirect.Host = net.JoinHostPort(w.redirect.Hostname(), strconv.Itoa(l.Addr().(*net.TCPAddr).Port)) //nolint:forcetypeassert // bind listens on TCP
	w.serve(ctx, l)
	return nil
}

func problem(what string, err error) error {
	return &oauth.Error{Endpoint: oauth.EndpointAuthorization, Problem: what, Err: err}
}

// bind listens on 127.0.0.1 alone: whoever is on the network has no business here.
func (w *Wait) bind(ctx context.Context) (net.Listener, error) {
	port := w.Port
	if p, err := strconv.Atoi(w.redirect.Port()); err == nil {
		port = p
	}
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp4", fmt.Sprintf("127.0.0.1:%d", port))
	for next := port + 1; err != nil && port != 0 && next <= min(port+morePorts, maxPort); next++ {
		l, err = lc.Listen(ctx, "tcp4", fmt.Sprintf("127.0.0.1:%d", next))
	}
	return l, err
}

func (w *Wait) serve(ctx context.Context, l net.Listener) {
	s := &http.Server{
		Handler:           http.HandlerFunc(w.handle),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       5 * time.Second,
		WriteTimeout:      5 * time.Second,
		MaxHeaderBytes:    64 << 10,
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = s.Serve(l) // ends with stop
	}()
	w.stop = func() {
		leave, cancel := context.WithTimeout(context.WithoutCancel(ctx), goodbye)
		defer cancel()
		if s.Shutdown(leave) != nil {
			_ = s.Close()
		}
		<-done
	}
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
	case r.Method == http.MethodGet && w.Fragment && r.URL.RawQuery == "":
		relay(rw)
	case r.Method == http.MethodGet:
		w.answer(rw, r.URL.Query())
	case r.Method == http.MethodPost && w.Fragment && ownOrigin(r):
		r.Body = http.MaxBytesReader(rw, r.Body, maxForm)
		q, err := url.ParseQuery(r.PostFormValue(fragmentField))
		if err != nil {
			q = nil
		}
		w.answer(rw, q)
	default:
		page(rw, http.StatusMethodNotAllowed, "Nothing here", "An answer doesn't come this way.")
	}
}

// ownOrigin refuses a form that another site's page has sent.
func ownOrigin(r *http.Request) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	origin := r.Header.Get("Origin")
	return (site == "" || site == "same-origin") && (origin == "" || origin == "null" || origin == "http://"+r.Host)
}

func (w *Wait) answer(rw http.ResponseWriter, q url.Values) {
	refusal := w.offer(q)
	switch {
	case refusal != "":
		select {
		case w.refused <- refusal:
		default: // a page that floods this address is told of often enough
		}
		page(rw, http.StatusBadRequest, "Not an answer to this sign-in", "This was refused: "+refusal+".")
	case q.Get("error") != "":
		page(rw, http.StatusBadRequest, "Not signed in", clip(q.Get("error"))+" "+clip(q.Get("error_description")))
	default:
		page(rw, http.StatusOK, "Back to the terminal", "The answer has arrived. You can close this page; the terminal says how it went on.")
	}
}
