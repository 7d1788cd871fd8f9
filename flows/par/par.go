// Package par pushes authorization requests to the server before the browser goes there (RFC 9126): what is asked for
// comes from the authenticated client, and neither the person's browser nor anything on the way can change it.
package par

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// maxURI is the longest request_uri that is taken, in bytes: it becomes a part of the browser's address.
const maxURI = 2 << 10

// Endpoint is a pushed authorization request endpoint and the client that calls it.
type Endpoint struct {
	HTTP   *httpclient.Client
	URL    string
	Client oauth.Client
	Now    func() time.Time // time.Now when nil
}

// Push sends the parameters of an authorization request and gives the request_uri that stands for them. A failure that
// may pass is tried again twice: nothing is spent by asking. The error is an *[oauth.Error], or a *[clientauth.Error]
// before anything was sent.
func (e Endpoint) Push(ctx context.Context, params url.Values) (requestURI string, err error) {
	err = e.HTTP.Retry(ctx, (*oauth.Error).Temporary, func(ctx context.Context) (err error) {
		requestURI, err = e.push(ctx, params)
		return err
	})
	return requestURI, err
}

func (e Endpoint) push(ctx context.Context, params url.Values) (string, error) {
	call := httpclient.Call{Endpoint: oauth.EndpointPAR, Method: http.MethodPost, URL: e.URL, Form: params}
	if err := clientauth.Apply(e.Client, &call, oauth.Clock(e.Now)()); err != nil {
		return "", err
	}
	call.Form.Set("client_id", e.Client.ID) // a parameter of the request itself, however the client authenticates
	resp, err := e.HTTP.Do(ctx, call)
	if err != nil {
		return "", err
	}
	uri, problem := parse(resp)
	if uri == "" {
		return "", resp.Error(problem)
	}
	return uri, nil
}

// parse reads an answer (RFC 9126 §2.2): the request_uri, or what keeps it from being one.
func parse(resp *httpclient.Response) (uri, problem string) {
	a, problem := oauth.ParseAnswer(resp.Header, resp.Body)
	switch {
	case problem != "":
		return "", problem
	case a.String("error") != "", resp.Status < 200 || resp.Status > 299:
		return "", ""
	}
	switch uri = a.String("request_uri"); {
	case uri == "":
		return "", "no request_uri"
	case len(uri) > maxURI:
		return "", "a request_uri of more than 2 KiB"
	}
	return uri, ""
}
