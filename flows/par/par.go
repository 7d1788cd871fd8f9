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

// Request is an authorization request that was pushed.
type Request struct {
	URI       string    // stands for it
	ExpiresAt time.Time // until when the browser can bring it; zero when the server doesn't say
}

// Push sends the parameters of an authorization request and gives what stands for them. A failure that
// may pass is tried again twice: nothing is spent by asking. The error is an *[oauth.Error], or a *[clientauth.Error]
// before anything was sent.
func (e Endpoint) Push(ctx context.Context, params url.Values) (r Request, err error) {
	err = e.HTTP.Retry(ctx, (*oauth.Error).Temporary, func(ctx context.Context) (err error) {
		r, err = e.push(ctx, params)
		return err
	})
	return r, err
}

func (e Endpoint) push(ctx context.Context, params url.Values) (Request, error) {
	now := oauth.Clock(e.Now)()
	call := httpclient.Call{Endpoint: oauth.EndpointPAR, Method: http.MethodPost, URL: e.URL, Form: params}
	if err := clientauth.Apply(e.Client, &call, now); err != nil {
		return Request{}, err
	}
	call.Form.Set("client_id", e.Client.ID) // a parameter of the request itself, however the client authenticates
	resp, err := e.HTTP.Do(ctx, call)
	if err != nil {
		return Request{}, err
	}
	r, problem := parse(resp, now)
	if r.URI == "" {
		return Request{}, resp.Error(problem)
	}
	return r, nil
}

// parse reads an answer (RFC 9126 §2.2): the request, or what keeps it from being one.
func parse(resp *httpclient.Response, now time.Time) (r Request, problem string) {
	a, problem := resp.Granted()
	switch uri := a.String("request_uri"); {
	case a == nil:
		return r, problem
	case uri == "":
		return r, "no request_uri"
	case len(uri) > maxURI:
		return r, "a request_uri of more than 2 KiB"
	default:
		r.URI = uri
	}
	if life := a.Seconds("expires_in"); life > 0 {
		r.ExpiresAt = now.Add(life)
	}
	return r, ""
}
