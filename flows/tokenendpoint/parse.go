package tokenendpoint

import (
	"encoding/base64"
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
// an error status that speaks for itself, is "". An error counts whatever its status: GitHub sends it with 200.
func parse(resp *httpclient.Response, now time.Time) (*oauth.TokenSet, string) {
	a, problem := oauth.ParseAnswer(resp.Header, resp.Body)
	switch {
	case problem != "":
		return nil, problem
	case a.String("error", "error_code") != "", resp.Status < 200 || resp.Status > 299:
		return nil, ""
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
		t.ExpiresAt = claimedExpiry(t.AccessToken.Reveal())
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

// claimedExpiry reads the exp claim of a JWT that nobody has verified: good enough to know when to renew, which is
// all that it is used for. Zero when the token is opaque or doesn't say.
func claimedExpiry(token string) time.Time {
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		return time.Time{}
	}
	payload, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(parts[1], "="))
	if err != nil {
		return time.Time{}
	}
	var claims struct {
		Exp float64 `json:"exp"`
	}
	const year9999 = 253402300799
	if json.Unmarshal(payload, &claims) != nil || claims.Exp <= 0 || claims.Exp > year9999 {
		return time.Time{}
	}
	return time.Unix(int64(claims.Exp), 0)
}
