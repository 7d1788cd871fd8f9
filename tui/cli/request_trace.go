package cli

import (
	"errors"
	"net/http"
	"strings"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// sameHost follows redirects on the host that the request was made for, and no others: neither the token nor the body
// is meant for another one.
func sameHost(req *http.Request, via []*http.Request) error {
	if first := via[0].URL; req.URL.Scheme != first.Scheme || req.URL.Host != first.Host {
		return http.ErrUseLastResponse
	}
	if len(via) >= 10 { // as net/http has it
		return errors.New("stopped after 10 redirects")
	}
	return nil
}

// traced tells what goes over base on stderr when that was asked for.
func (a *app) traced(base http.RoundTripper) http.RoundTripper {
	if !a.verbose {
		return base
	}
	return tracer{a, base}
}

type tracer struct {
	a    *app
	base http.RoundTripper
}

// RoundTrip tells an exchange with its body left out: it is the command's output.
func (t tracer) RoundTrip(req *http.Request) (*http.Response, error) {
	started := t.a.Now()
	answer, err := t.base.RoundTrip(req)
	x := httpclient.Exchange{
		Method: req.Method, URL: oauth.Redact(req.URL.Redacted()), Started: started, Duration: t.a.Now().Sub(started), Err: err,
	}
	if answer != nil {
		x.Status, x.RequestID = answer.StatusCode, withoutToken(req, oauth.RequestID(answer.Header))
	}
	t.a.trace(x)
	return answer, err
}

// withoutToken takes the token that req carried out of what the server has said: some repeat it.
func withoutToken(req *http.Request, said string) string {
	if _, token, ok := strings.Cut(req.Header.Get("Authorization"), " "); ok && token != "" {
		said = strings.ReplaceAll(said, token, secret.Redacted)
	}
	return said
}
