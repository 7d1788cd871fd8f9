// Package tokenexchange gets a token for one that is there already: another's, for another service, with less in it,
// or for somebody who acts on its subject's behalf (RFC 8693).
package tokenexchange

import (
	"cmp"
	"context"

	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
	"doorstep/profiles/secret"
)

// GrantType is the grant's (RFC 8693 §2.1).
const GrantType = "urn:ietf:params:oauth:grant-type:token-exchange"

// The types that a token can be said to be of (RFC 8693 §3).
const (
	TypeAccessToken  = "urn:ietf:params:oauth:token-type:access_token"
	TypeRefreshToken = "urn:ietf:params:oauth:token-type:refresh_token"
	TypeIDToken      = "urn:ietf:params:oauth:token-type:id_token"
	TypeJWT          = "urn:ietf:params:oauth:token-type:jwt"
)

// Flow is an exchange, ready to run.
type Flow struct {
	Token tokenendpoint.Endpoint
	// Request may bring requested_token_type in its extra parameters; the server decides where it doesn't.
	Request     oauth.Request
	Subject     secret.Value // the token that is exchanged
	SubjectType string       // what it is, [TypeAccessToken] when ""
	Actor       secret.Value // the token of whoever acts for the subject; zero where nobody does
	ActorType   string       // what it is, [TypeAccessToken] when ""
}

// Run exchanges the token. A failure that may pass is tried again twice, since the subject's token is not spent by
// asking; the whole takes no longer than the HTTP client's timeout. emit may be nil.
func (f Flow) Run(ctx context.Context, emit func(oauth.Event)) (*oauth.TokenSet, error) {
	params := f.Request.Values()
	params.Set("grant_type", GrantType)
	params.Set("subject_token", f.Subject.Reveal())
	params.Set("subject_token_type", cmp.Or(f.SubjectType, TypeAccessToken))
	params.Del("actor_token_type") // which may not stand alone
	if !f.Actor.IsZero() {
		params.Set("actor_token", f.Actor.Reveal())
		params.Set("actor_token_type", cmp.Or(f.ActorType, TypeAccessToken))
	}
	return f.Token.Unattended(ctx, params, emit)
}
