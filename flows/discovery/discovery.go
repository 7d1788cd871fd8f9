// Package discovery reads what an authorization server says of itself (OpenID Connect Discovery §4, RFC 8414) and
// the keys that it signs with (RFC 7517).
package discovery

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

const (
	openidSuffix = "/.well-known/openid-configuration"
	oauthSuffix  = "/.well-known/oauth-authorization-server"
)

// ErrIssuerMismatch says that the document names another issuer than the one it was asked for.
var ErrIssuerMismatch = errors.New("the discovery document names another issuer")

// Fetch reads the discovery document of issuer: at the place where OpenID Connect puts it, else, when nothing of the
// kind is there, at RFC 8414's. An issuer that already ends in one of the well-known paths is read right there.
//
// A document that names another issuer (RFC 8414 §3.3 forbids to use it) is given together with the error, which
// then is [ErrIssuerMismatch]: whether a slash or a tenant's placeholder is forgiven is the caller's to say. Any
// other error is an *[oauth.Error] and comes without a document.
func Fetch(ctx context.Context, hc *httpclient.Client, issuer string) (*oauth.Metadata, error) {
	want, places, err := locate(issuer)
	if err != nil {
		return nil, &oauth.Error{Endpoint: oauth.EndpointDiscovery, Method: http.MethodGet, Problem: err.Error()}
	}
	var first error
	for _, place := range places {
		resp, err := hc.Do(ctx, httpclient.Call{Endpoint: oauth.EndpointDiscovery, URL: place})
		if err == nil {
			var m *oauth.Metadata
			if m, err = read(resp, want); m != nil {
				m.URL = place
				return m, err
			}
		}
		if first == nil {
			first = err
		}
		if !elsewhere(resp, err) {
			break
		}
	}
	return nil, first
}

// expected is the issuer that a document should name.
type expected struct {
	issuer string
	// read tells that the issuer was read off a document's address, which does not show whether it ends in a slash.
	read bool
}

// locate gives the issuer without a well-known path, and the addresses to try.
func locate(raw string) (want expected, places []string, err error) {
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return want, nil, errors.New("the issuer is not an address of the form https://host/path (OpenID Connect Discovery §2)")
	}
	if base, ok := strings.CutSuffix(raw, openidSuffix); ok {
		return expected{base, true}, []string{raw}, nil
	}
	if base, path, ok := strings.Cut(raw, oauthSuffix); ok {
		return expected{base + path, true}, []string{raw}, nil
	}
	path := strings.TrimRight(u.EscapedPath(), "/")
	origin := u.Scheme + "://" + u.Host
	return expected{raw, false}, []string{origin + path + openidSuffix, origin + oauthSuffix + path}, nil
}

// elsewhere reports whether the answer says that no such document is here, and not that the server is unwell: 404
// and the like, or the page that a web application gives for every unknown path.
func elsewhere(resp *httpclient.Response, err error) bool {
	var e *oauth.Error
	if resp == nil || !errors.As(err, &e) {
		return false
	}
	page := bytes.HasPrefix(bytes.TrimSpace(resp.Body), []byte("<"))
	return !e.Temporary() && (resp.Status >= http.StatusBadRequest || page)
}
