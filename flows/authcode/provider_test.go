package authcode_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"doorstep/flows/authcode"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// provider is an authorization server. It checks PKCE and the redirect URI as RFC 7636 §4.6 and RFC 6749 §4.1.3 say.
type provider struct {
	*httptest.Server
	t   *testing.T
	key *ecdsa.PrivateKey

	mu     sync.Mutex
	asked  url.Values // the authorization request
	grants int
	// claim changes the claims of the ID token; sign replaces how it is signed.
	claim func(map[string]any)
	sign  func(payload []byte) string
}

func newProvider(t *testing.T) *provider {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	p := &provider{t: t, key: key}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /token", p.token)
	p.Server = httptest.NewServer(mux)
	t.Cleanup(p.Close)
	return p
}

func (p *provider) flow() authcode.Flow {
	hc, err := httpclient.New(httpclient.Options{})
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(hc.CloseIdle)
	return authcode.Flow{
		AuthorizationURL: p.URL + "/authorize?tenant=t1", Issuer: p.URL,
		Token:   tokenendpoint.Endpoint{HTTP: hc, URL: p.URL + "/token", Client: oauth.Client{ID: "app"}},
		Request: oauth.Request{Scopes: []string{"openid", "x"}, Audience: "api"},
		Keys: func(context.Context) (*jose.JSONWebKeySet, error) {
			return &jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: p.key.Public(), KeyID: "k1", Algorithm: "ES256"}}}, nil
		},
	}
}

func (p *provider) token(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.grants++
	sum := sha256.Sum256([]byte(r.FormValue("code_verifier")))
	fits := base64.RawURLEncoding.EncodeToString(sum[:]) == p.asked.Get("code_challenge")
	if !fits || r.FormValue("code") != "the-code" || r.FormValue("redirect_uri") != p.asked.Get("redirect_uri") ||
		r.FormValue("grant_type") != "authorization_code" || r.FormValue("client_id") != "app" {
		w.WriteHeader(http.StatusBadRequest)
		_, _ = io.WriteString(w, `{"error":"invalid_grant"}`)
		return
	}
	_ = json.NewEncoder(w).Encode(map[string]any{
		"access_token": "at", "refresh_token": "rt", "expires_in": 60, "id_token": p.idToken(),
	})
}

func (p *provider) idToken() string {
	claims := map[string]any{
		"iss": p.URL, "aud": "app", "sub": "s", "nonce": p.asked.Get("nonce"),
		"iat": time.Now().Unix(), "exp": time.Now().Add(time.Hour).Unix(),
	}
	if p.claim != nil {
		p.claim(claims)
	}
	if p.sign != nil {
		payload, _ := json.Marshal(claims)
		return p.sign(payload)
	}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: jose.JSONWebKey{Key: p.key, KeyID: "k1"}}, nil)
	if err != nil {
		p.t.Error(err)
	}
	token, err := jwt.Signed(signer).Claims(claims).Serialize()
	if err != nil {
		p.t.Error(err)
	}
	return token
}

// answer is what the provider sends back when the person has approved.
func (p *provider) answer() url.Values {
	p.mu.Lock()
	defer p.mu.Unlock()
	return url.Values{"code": {"the-code"}, "state": {p.asked.Get("state")}, "iss": {p.URL}}
}

// result is how a run ended.
type result struct {
	tokens *oauth.TokenSet
	err    error
	events []oauth.Event
}

// run starts f, hands the authorization request to the provider, lets person act and gives how it ended.
func (p *provider) run(f authcode.Flow, person func(redirect string)) result {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.t.Context(), 10*time.Second)
	defer cancel()
	var (
		r    result
		acts sync.WaitGroup
	)
	defer acts.Wait()
	r.tokens, r.err = f.Run(ctx, func(e oauth.Event) {
		r.events = append(r.events, e)
		if at, ok := e.(oauth.AuthorizationURL); ok {
			u, err := url.Parse(at.URL)
			if err != nil {
				p.t.Error(err)
				return
			}
			p.mu.Lock()
			p.asked = u.Query()
			p.mu.Unlock()
			acts.Go(func() { person(at.RedirectURI) })
		}
	})
	return r
}

// page is what a browser gets.
type page struct {
	status int
	header http.Header
	body   string
}

// visit goes to an address as a browser does.
func (p *provider) visit(address string, q url.Values) page {
	req, err := http.NewRequestWithContext(p.t.Context(), http.MethodGet, address+"?"+q.Encode(), nil)
	if err != nil {
		p.t.Error(err)
		return page{}
	}
	return p.do(req)
}

func (p *provider) do(req *http.Request) page {
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		p.t.Error(err)
		return page{}
	}
	defer func() { _ = answer.Body.Close() }()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		p.t.Error(err)
	}
	return page{answer.StatusCode, answer.Header, string(body)}
}

func (p *provider) wantSignedIn(r result) {
	p.t.Helper()
	if r.err != nil {
		p.t.Fatalf("Run: %v", r.err)
	}
	if r.tokens.AccessToken.Reveal() != "at" || r.tokens.RefreshToken.Reveal() != "rt" {
		p.t.Errorf("got %+v", r.tokens)
	}
	if end, ok := r.events[len(r.events)-1].(oauth.SignedIn); !ok || !end.Refreshable {
		p.t.Errorf("the last event is %#v, want SignedIn", r.events[len(r.events)-1])
	}
}

// refusals are the problems of the AnswerRefused events.
func (r result) refusals() []string {
	var all []string
	for _, e := range r.events {
		if refused, ok := e.(oauth.AnswerRefused); ok {
			all = append(all, refused.Problem)
		}
	}
	return all
}
