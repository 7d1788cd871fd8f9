package cdflegacy

import (
	"context"
	"crypto/rand"
	"net/http"
	"net/url"
	"strings"
	"time"

	"doorstep/flows/callback"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// defaultRedirect is where the browser comes back to when a profile doesn't say.
const defaultRedirect = "http://localhost/"

// Login is a sign-in by CDF's login redirect, ready to run.
type Login struct {
	HTTP        *httpclient.Client
	BaseURL     string // of the cluster
	Project     string
	RedirectURI string           // "" means http://localhost/
	Port        int              // listened on when RedirectURI has none; 0 for a free one
	Pasted      <-chan string    // see callback.Options
	Now         func() time.Time // time.Now when nil
}

// Run tells emit where the browser has to go, waits for the tokens that come back with it, and asks CDF whether it takes
// them. It returns as soon as ctx ends. emit may be nil; it is called from this goroutine.
func (f Login) Run(ctx context.Context, emit func(oauth.Event)) (*oauth.TokenSet, error) {
	if emit == nil {
		emit = func(oauth.Event) {}
	}
	emit(oauth.Notice{Text: "CDF has retired its login redirect: sign in at your identity provider instead (flow: pkce or flow: device)"})
	// The protocol has no state; what the redirect address has in its query comes back with it.
	state := rand.Text()
	redirect, err := f.redirect(state)
	if err != nil {
		return nil, err
	}
	wait, err := callback.Listen(ctx, callback.Options{
		AuthorizationURL: f.BaseURL, RedirectURI: redirect, Port: f.Port, Marks: []string{"access_token", "error"}, Pasted: f.Pasted,
		Judge: judge(state), Check: f.check,
	})
	if err != nil {
		return nil, err
	}
	defer wait.Close()
	emit(oauth.AuthorizationURL{URL: f.page(wait.RedirectURI()), RedirectURI: wait.RedirectURI()})
	q, err := wait.Answer(ctx, emit)
	if err != nil {
		return nil, err
	}
	t, err := f.tokens(ctx, q)
	if err != nil {
		return nil, err
	}
	emit(oauth.SignedInWith(t))
	return t, nil
}

func (f Login) redirect(state string) (string, error) {
	raw := f.RedirectURI
	if raw == "" {
		raw = defaultRedirect
	}
	u, err := url.Parse(raw)
	if err != nil {
		return "", &oauth.Error{Endpoint: oauth.EndpointAuthorization, Problem: "the redirect URI is not a URI"}
	}
	q := u.Query()
	q.Set("state", state)
	u.RawQuery = q.Encode()
	return u.String(), nil
}

// page is CDF's, which leads on to the project's identity provider.
func (f Login) page(redirect string) string {
	q := url.Values{"project": {f.Project}, "redirectUrl": {redirect}, "errorRedirectUrl": {redirect}}
	return strings.TrimRight(f.BaseURL, "/") + "/login/redirect?" + q.Encode()
}

func judge(state string) func(url.Values) (url.Values, string) {
	return func(q url.Values) (url.Values, string) {
		answer, refusal := callback.WithState(state)(q)
		if refusal == "" && q.Get("access_token") == "" && q.Get("error") == "" {
			refusal = "the answer has neither a token nor an error"
		}
		return answer, refusal
	}
}

func (f Login) check(q url.Values) error {
	switch {
	case q.Get("error") != "":
		return callback.Refusal(f.BaseURL, q)
	case !oauth.Sendable(q.Get("access_token")):
		return callback.Problem(f.BaseURL, "the answer's "+oauth.Unsendable("access_token"))
	}
	return nil
}

// tokens makes a token set of an answer that CDF confirms.
func (f Login) tokens(ctx context.Context, q url.Values) (*oauth.TokenSet, error) {
	t := &oauth.TokenSet{
		AccessToken: secret.New(q.Get("access_token")), IDToken: secret.New(q.Get("id_token")), TokenType: "Bearer",
		ObtainedAt: oauth.Clock(f.Now)(),
	}
	t.ExpiresAt = oauth.ClaimedExpiry(t.AccessToken)
	err := f.HTTP.Retry(ctx, (*oauth.Error).Temporary, func(ctx context.Context) error {
		return status(ctx, f.HTTP, f.BaseURL, f.Project, http.Header{"Authorization": {"Bearer " + t.AccessToken.Reveal()}})
	})
	if err != nil {
		return nil, err
	}
	return t, nil
}
