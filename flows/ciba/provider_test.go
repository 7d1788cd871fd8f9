package ciba_test

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"sync"
	"testing"
	"time"

	"doorstep/flows/ciba"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/pipenet"
	"doorstep/flows/tokenendpoint"
	"doorstep/profiles/secret"
)

// The secrets of these tests. None of them may show up anywhere but in a TokenSet and on the wire.
const (
	markRequest = "marker-auth-req-id-11aa"
	markClient  = "marker-client-secret-22bb"
	markAccess  = "marker-access-token-33cc"
	markPIN     = "marker-user-code-44dd"
)

const started = `{"auth_req_id":"` + markRequest + `","expires_in":120,"interval":2}`

func reply(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

func refusal(status int, code string) http.HandlerFunc {
	return reply(status, `{"error":"`+code+`","error_description":"says the provider"}`)
}

var (
	granted  = reply(200, `{"access_token":"`+markAccess+`","token_type":"Bearer","expires_in":3600,"refresh_token":"r","id_token":"i","scope":"openid"}`)
	pending  = refusal(400, "authorization_pending")
	slowDown = refusal(400, "slow_down")
)

// provider follows two scripts, the last answer of each for good, and notes what it was asked.
type provider struct {
	t      *testing.T
	flow   ciba.Flow
	events []oauth.Event
	traces []httpclient.Exchange

	mu            sync.Mutex
	begin         []http.HandlerFunc
	polls         []http.HandlerFunc
	asked, polled []url.Values
	at            []time.Duration // of the polls, since the first answer
	started       time.Time
}

// newProvider starts a provider in the bubble of t and makes a flow of a confidential client that uses it.
func newProvider(t *testing.T, polls ...http.HandlerFunc) *provider {
	p := &provider{t: t, begin: []http.HandlerFunc{reply(200, started)}, polls: polls}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /bc-authorize", p.serveBackchannel)
	mux.HandleFunc("POST /token", p.serveToken)
	hc, err := httpclient.New(httpclient.Options{
		Transport: pipenet.New(t, mux).Transport(t),
		Trace:     func(x httpclient.Exchange) { p.traces = append(p.traces, x) },
	})
	if err != nil {
		t.Fatal(err)
	}
	p.flow = ciba.Flow{
		HTTP: hc, BackchannelURL: "http://localhost/bc-authorize",
		Token: tokenendpoint.Endpoint{
			HTTP: hc, URL: "http://localhost/token",
			Client: oauth.Client{ID: "the-client", Secret: secret.New(markClient), Method: oauth.AuthSecretPost},
		},
		Request:   oauth.Request{Scopes: []string{"openid", "plans"}, Extra: url.Values{"binding_message": {"W4SCT"}}},
		LoginHint: "anna",
	}
	return p
}

func (p *provider) serveBackchannel(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	p.mu.Lock()
	a := p.begin[min(len(p.asked), len(p.begin)-1)]
	p.asked, p.started = append(p.asked, r.PostForm), time.Now()
	p.mu.Unlock()
	a(w, r)
}

func (p *provider) serveToken(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	p.mu.Lock()
	a := p.polls[min(len(p.polled), len(p.polls)-1)]
	p.polled, p.at = append(p.polled, r.PostForm), append(p.at, time.Since(p.started))
	p.mu.Unlock()
	a(w, r)
}

func (p *provider) run(ctx context.Context) (*oauth.TokenSet, error) {
	return p.flow.Run(ctx, func(e oauth.Event) { p.events = append(p.events, e) })
}
