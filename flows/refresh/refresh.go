// Package refresh renews tokens with a refresh token (RFC 6749 §6).
package refresh

import (
	"context"
	"errors"
	"net/url"
	"strings"

	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
)

// ErrNoRefreshToken says that there is nothing to renew the tokens with.
var ErrNoRefreshToken = errors.New("no refresh token")

// Grant renews old; scopes, when not empty, must be within those granted before. What the answer leaves out (a
// refresh token that isn't rotated, the ID token, the scope) is kept from old.
//
// It is tried again only if no byte of the first can have reached the server: a server that rotates
// refresh tokens and sees the old one again takes it for stolen and revokes the whole family (RFC 9700 §4.14.2).
func Grant(ctx context.Context, e tokenendpoint.Endpoint, old *oauth.TokenSet, scopes []string) (*oauth.TokenSet, error) {
	if old == nil || old.RefreshToken.IsZero() {
		return nil, ErrNoRefreshToken
	}
	params := url.Values{"grant_type": {"refresh_token"}, "refresh_token": {old.RefreshToken.Reveal()}}
	if len(scopes) > 0 {
		params.Set("scope", strings.Join(scopes, " "))
	}
	var tokens *oauth.TokenSet
	err := e.HTTP.Retry(ctx, nothingSpent, func(ctx context.Context) (err error) {
		tokens, err = e.Grant(ctx, params)
		return err
	})
	if err != nil {
		return nil, err
	}
	return keep(tokens, old), nil
}

func nothingSpent(e *oauth.Error) bool { return e.Unsent() && e.Temporary() }

func keep(tokens, old *oauth.TokenSet) *oauth.TokenSet {
	if tokens.RefreshToken.IsZero() {
		tokens.RefreshToken = old.RefreshToken
	}
	if tokens.IDToken.IsZero() {
		tokens.IDToken = old.IDToken
	}
	if tokens.Scope == "" {
		tokens.Scope = old.Scope
	}
	return tokens
}
