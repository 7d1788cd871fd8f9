package tokenendpoint

import (
	"encoding/json"
	"strings"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// NoAccessToken is the Problem of an answer that is a token endpoint's by its form and holds no access token.
const NoAccessToken = "no access_token"

// parse reads an answer: tokens, or nil and what keeps it from being one. The problem of an OAuth error, or of
// an error status that speaks for itself, is "".
func parse(resp *httpclient.Response, now time.Time) (*oauth.TokenSet, string) {
	a, problem := resp.Granted()
	switch {
	case a == nil:
		return nil, problem
	case a.String("access_token") == "":
		return nil, NoAccessToken
	}
	for _, name := range []string{"access_token", "token_type"} {
		if !oauth.Sendable(a.String(name)) {
			return nil, oauth.Unsendable(name)
		}
	}
	return tokenSet(a, now), ""
}

func tokenSet(a oauth.Answer, now time.Time) *oauth.TokenSet {
	t := &oauth.TokenSet{
		AccessToken:  secret.New(a.String("access_token")),
		TokenType:    a.String("token_type"),
		RefreshToken: secret.New(a.String("refresh_token")),
		IDToken:      secret.New(a.String("id_token")),
		Scope:        scope(a),
		ObtainedAt:   now,
	}
	if t.TokenType == "" {
		t.TokenType = "Bearer"
	}
	if life := a.Seconds("expires_in"); life > 0 {
		t.ExpiresAt = now.Add(life)
	} else {
		t.ExpiresAt = oauth.ClaimedExpiry(t.AccessToken)
	}
	return t
}

// scope takes the list that some servers send in place of the string.
func scope(a oauth.Answer) string {
	var list []string
	if json.Unmarshal(a["scope"], &list) == nil {
		return strings.Join(list, " ")
	}
	return a.String("scope")
}
