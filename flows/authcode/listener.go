package authcode

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"doorstep/flows/httpclient"
)

const (
	defaultRedirect = "http://127.0.0.1/callback"
	// morePorts is how many ports after a taken one are tried.
	morePorts = 9
	maxPort   = 1<<16 - 1
	// formPost is the response mode whose answers are posted, and maxForm the largest of those, in bytes.
	formPost = "form_post.jwt"
	maxForm  = 64 << 10
	// goodbye is how long a page that is being sent may take after the sign-in has ended.
	goodbye = time.Second
)

// listen settles the redirect URI and, when that is on loopback, waits for the browser there until stop is called.
func (a *attempt) listen(ctx context.Context) (stop func(), err error) {
	if err := httpclient.CheckURL(a.AuthorizationURL); err != nil {
		return nil, a.problem("", err.Error())
	}
	raw := a.RedirectURI
	if raw == "" {
		raw = defaultRedirect
	}
	if a.redirect, err = url.Parse(raw); err != nil {
		return nil, a.problem("", "the redirect URI is not a URI")
	}
	if a.redirect.Scheme != "http" || !httpclient.Loopback(a.redirect.Hostname()) {
		if a.Pasted == nil {
			return nil, a.problem("", "nothing can come back from the redirect URI "+a.redirect.Redacted()+": it is not http on loopback")
		}
		return func() {}, nil
	}
	l, err := a.bind(ctx)
	if err != nil {
		return nil, a.problem("", "cannot listen for the browser: "+err.Error())
	}
	a.redirect.Host = net.JoinHostPort(a.redirect.Hostname(), strconv.Itoa(l.Addr().(*net.TCPAddr).Port)) //nolint:forcetypeassert // bind listens on TCP
	return a.serve(ctx, l), nil
}

// bind listens on 127.0.0.1 alone: whoever is on the network has no business here.
func (a *attempt) bind(ctx context.Context) (net.Listener, error) {
	port := a.Port
	if p, err := strconv.Atoi(a.redirect.Port()); err == nil {
		port = p
	}
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp4", fmt.Sprintf("127.0.0.1:%d", port))
	for next := port + 1; err != nil && port != 0 && next <= min(port+morePorts, maxPort); next++ {
		l, err = lc.Listen(ctx, "tcp4", fmt.Sprintf("127.0.0.1:%d", next))
	}
	return l, err
}

func (a *attempt) serve(ctx context.Context, l net.Listener) (stop func()) {
	s := &http.Server{
		Handler:           http.HandlerFunc(a.callback),
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
	return func() {
		leave, cancel := context.WithTimeout(context.WithoutCancel(ctx), goodbye)
		defer cancel()
		if s.Shutdown(leave) != nil {
			_ = s.Close()
		}
		<-done
	}
}

// callback answers the browser. Only what could be the answer is looked at: browsers ask for icons too, and pages of
// others, by a name that leads here, for whatever they like.
func (a *attempt) callback(w http.ResponseWriter, r *http.Request) {
	host := (&url.URL{Host: r.Host}).Hostname()
	path := a.redirect.Path
	if path == "" {
		path = "/"
	}
	switch {
	case !httpclient.Loopback(host):
		page(w, http.StatusMisdirectedRequest, "Nothing here", "This address is not served here.")
		return
	case r.URL.Path != path:
		page(w, http.StatusNotFound, "Nothing here", "Signing in doesn't lead to this address.")
		return
	case !slices.Contains(a.answerMethods(), r.Method):
		methods := strings.Join(a.answerMethods(), ", ")
		w.Header().Set("Allow", methods)
		page(w, http.StatusMethodNotAllowed, "Nothing here", "An answer comes by "+methods+".")
		return
	}
	refusal, problem := a.judge(answerIn(w, r))
	switch {
	case refusal != "":
		select {
		case a.refused <- refusal:
		default: // a page that floods this address is told of often enough
		}
		page(w, http.StatusBadRequest, "Not an answer to this sign-in", "This was refused: "+refusal+".")
	case problem != nil:
		page(w, http.StatusBadRequest, "Not signed in", problem.Error())
	default:
		page(w, http.StatusOK, "Back to the terminal", "The answer has arrived. You can close this page; the terminal says how it went on.")
	}
}

// answerMethods are how the browser brings an answer. Where it is to be posted an error can still come by GET, from a
// server that couldn't make out the request.
func (a *attempt) answerMethods() []string {
	if a.ResponseMode == formPost {
		return []string{http.MethodGet, http.MethodPost}
	}
	return []string{http.MethodGet}
}

// answerIn gives the parameters of a callback: of its query, or of the form that is posted.
func answerIn(w http.ResponseWriter, r *http.Request) url.Values {
	if r.Method == http.MethodGet {
		return r.URL.Query()
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if r.ParseForm() != nil {
		return url.Values{}
	}
	return r.PostForm
}
