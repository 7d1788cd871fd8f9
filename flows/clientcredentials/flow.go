// Package clientcredentials signs a service in with its own credentials (RFC 6749 §4.4).
package clientcredentials

import (
	"context"

	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
)

// Flow is a sign-in, ready to run.
type Flow struct {
	Token   tokenendpoint.Endpoint
	Request oauth.Request
}

// Run gets the token. A failure that may pass is tried again twice, since nothing is spent by asking; the whole
// takes no longer than the HTTP client's timeout. emit may be nil.
func (f Flow) Run(ctx context.Context, emit func(oauth.Event)) (*oauth.TokenSet, error) {
	params := f.Request.Values()
	params.Set("grant_type", "client_credentials")
	return f.Token.Unattended(ctx, params, emit)
}
