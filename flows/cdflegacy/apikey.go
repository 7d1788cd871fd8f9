package cdflegacy

import (
	"context"
	"net/http"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// APIKey is a sign-in with an API key, ready to run.
type APIKey struct {
	HTTP    *httpclient.Client
	BaseURL string // of the cluster
	Project string // that the key has to be of; "" for any
	Key     secret.Value
	Now     func() time.Time // time.Now when nil
}

// Run asks CDF whether it takes the key. What comes out is the key, whose token type is [HeaderAPIKey]: that header is
// where it goes. emit may be nil.
func (f APIKey) Run(ctx context.Context, emit func(oauth.Event)) (*oauth.TokenSet, error) {
	if emit == nil {
		emit = func(oauth.Event) {}
	}
	emit(oauth.Notice{Text: "CDF has retired API keys: move to client credentials of your identity provider (flow: client-credentials)"})
	err := f.HTTP.Retry(ctx, (*oauth.Error).Temporary, func(ctx context.Context) error {
		return status(ctx, f.HTTP, f.BaseURL, f.Project, http.Header{"Api-Key": {f.Key.Reveal()}})
	})
	if err != nil {
		return nil, err
	}
	t := &oauth.TokenSet{AccessToken: f.Key, TokenType: HeaderAPIKey, ObtainedAt: oauth.Clock(f.Now)()}
	emit(oauth.SignedInWith(t))
	return t, nil
}
