package implicit_test

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorstep/flows/implicit"
	"doorstep/flows/oauth"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
	"github.com/google/go-cmp/cmp"
)

const (
	issuer     = "https://id.example"
	markAccess = "marker-access-token"
)

// provider is an authorization server as a browser sees it: it answers an authorization request with a fragment.
type provider struct {
	key    jose.JSONWebKey
	claims map[string]any // of the ID token, in place of the right ones
	answer map[string]string
	asked  url.Values
	seal   func(idToken string) string // encrypts the ID token; nil leaves it as it is
}

func newProvider(t *testing.T) *provider {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return &provider{key: jose.JSONWebKey{Key: private, KeyID: "k"}}
}

func (p *provider) flow() implicit.Flow {
	return implicit.Flow{
		AuthorizationURL: issuer + "/authorize?theme=dark", ClientID: "me", Issuer: issuer,
		Request: oauth.Request{Scopes: []string{"plans"}, Audience: "aud"}, LoginHint: "anna",
		Keys: func(context.Context) (*jose.JSONWebKeySet, error) {
			return &jose.JSONWebKeySet{Keys: []jose.JSONWebKey{p.key.Public()}}, nil
		},
	}
}

// fragment answers the authorization request in address; "" as a claim or a parameter leaves it out.
func (p *provider) fragment(t *testing.T, address string) url.Values {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	p.asked = u.Query()
	sum := sha512.Sum512([]byte(markAccess))
	claims := map[string]any{
		"iss": issuer, "aud": "me", "sub": "s", "nonce": p.asked.Get("nonce"), "iat": time.Now().Unix(), "exp": time.Now().Add(time.Hour).Unix(),
		"at_hash": base64.RawURLEncoding.EncodeToString(sum[:32]),
	}
	maps.Copy(claims, p.claims)
	maps.DeleteFunc(claims, func(_ string, v any) bool { return v == "" })
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.EdDSA, Key: p.key}, nil)
	if err != nil {
		t.Fatal(err)
	}
	id, err := jwt.Signed(signer).Claims(claims).Serialize()
	if err != nil {
		t.Fatal(err)
	}
	if p.seal != nil {
		id = p.seal(id)
	}
	q := url.Values{
		"access_token": {markAccess}, "id_token": {id}, "token_type": {"Bearer"}, "expires_in": {"3600"}, "scope": {"openid plans"},
		"state": {p.asked.Get("state")},
	}
	for name, value := range p.answer {
		q.Set(name, value)
		if value == "" {
			q.Del(name)
		}
	}
	return q
}

// signIn runs f with a browser that comes back with the provider's fragment, or with a person who pastes it.
func (p *provider) signIn(t *testing.T, f implicit.Flow, paste bool) (*oauth.TokenSet, []string, error) {
	t.Helper()
	pasted := make(chan string, 1)
	f.Pasted = pasted
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	var told []string
	tokens, err := f.Run(ctx, func(e oauth.Event) {
		told = append(told, fmt.Sprintf("%T", e))
		page, ok := e.(oauth.AuthorizationURL)
		if !ok {
			return
		}
		q := p.fragment(t, page.URL)
		if paste {
			pasted <- page.RedirectURI + "#" + q.Encode()
			return
		}
		resp, err := http.PostForm(page.RedirectURI, url.Values{"fragment": {q.Encode()}})
		if err != nil {
			t.Error(err)
			return
		}
		_ = resp.Body.Close()
	})
	return tokens, told, err
}

func TestSignIn(t *testing.T) {
	t.Parallel()
	for _, paste := range []bool{false, true} {
		p := newProvider(t)
		tokens, told, err := p.signIn(t, p.flow(), paste)
		if err != nil {
			t.Fatal(err)
		}
		if tokens.AccessToken.Reveal() != markAccess || tokens.IDToken.IsZero() || tokens.TokenType != "Bearer" || tokens.Scope != "openid plans" ||
			time.Until(tokens.ExpiresAt) < 59*time.Minute || !tokens.RefreshToken.IsZero() {
			t.Errorf("got %+v", tokens)
		}
		if diff := cmp.Diff([]string{"oauth.Notice", "oauth.AuthorizationURL", "oauth.SignedIn"}, told); diff != "" {
			t.Errorf("told (-want +got):\n%s", diff)
		}
		redirect := p.asked.Get("redirect_uri")
		if len(p.asked.Get("state")) < 20 || len(p.asked.Get("nonce")) < 20 || !strings.HasPrefix(redirect, "http://127.0.0.1:") || !strings.HasSuffix(redirect, "/callback") {
			t.Errorf("asked %v", p.asked)
		}
		for _, name := range []string{"state", "nonce", "redirect_uri"} {
			p.asked.Del(name)
		}
		want := url.Values{
			"response_type": {"id_token token"}, "client_id": {"me"}, "scope": {"openid plans"}, "audience": {"aud"}, "login_hint": {"anna"}, "theme": {"dark"},
		}
		if diff := cmp.Diff(want, p.asked); diff != "" {
			t.Errorf("request (-want +got):\n%s", diff)
		}
	}
}

// What comes through a browser may have been tampered with: each answer that doesn't fit ends the sign-in.
func TestHostileAnswers(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		claims map[string]any
		answer map[string]string
		want   string // part of the error
	}{
		"another access token":  {answer: map[string]string{"access_token": "stolen"}, want: "at_hash"},
		"no at_hash":            {claims: map[string]any{"at_hash": ""}, want: "at_hash"},
		"another nonce":         {claims: map[string]any{"nonce": "x"}, want: "nonce"},
		"no nonce":              {claims: map[string]any{"nonce": ""}, want: "nonce"},
		"for another client":    {claims: map[string]any{"aud": "you"}, want: "another client"},
		"from another issuer":   {claims: map[string]any{"iss": "https://evil.example"}, want: "another issuer"},
		"a mix-up":              {answer: map[string]string{"iss": "https://evil.example"}, want: "another issuer"},
		"no ID token":           {answer: map[string]string{"id_token": ""}, want: "no ID token"},
		"unsigned":              {answer: map[string]string{"id_token": "eyJhbGciOiJub25lIn0.e30."}, want: "asymmetric"},
		"no access token":       {answer: map[string]string{"access_token": ""}, want: "no access token"},
		"a header of its own":   {answer: map[string]string{"token_type": "Bearer a\nX-Evil:"}, want: "token_type has characters"},
		"the person declined":   {answer: map[string]string{"error": "access_denied", "error_description": "no\x1b[31m"}, want: `access_denied: no\x1b[31m`},
		"expires in an instant": {answer: map[string]string{"expires_in": `1"}`}, claims: map[string]any{"exp": 1}, want: "expired"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			p.claims, p.answer = tt.claims, tt.answer
			tokens, _, err := p.signIn(t, p.flow(), false)
			e, ok := errors.AsType[*oauth.Error](err)
			if !ok || tokens != nil || e.Endpoint != oauth.EndpointAuthorization || !strings.Contains(e.Error(), tt.want) ||
				e.URL != issuer+"/authorize" || strings.Contains(fmt.Sprintf("%+v", e), markAccess) {
				t.Errorf("got %#v, want %q", err, tt.want)
			}
		})
	}
}

// Another sign-in's answer is refused, and waiting goes on.
func TestAnotherSignInsAnswer(t *testing.T) {
	t.Parallel()
	for _, state := range []string{"", "another"} {
		p := newProvider(t)
		p.answer = map[string]string{"state": state}
		f := p.flow()
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		pasted := make(chan string, 1)
		f.Pasted = pasted
		refused := ""
		_, err := f.Run(ctx, func(e oauth.Event) {
			switch e := e.(type) {
			case oauth.AuthorizationURL:
				pasted <- p.fragment(t, e.URL).Encode()
			case oauth.AnswerRefused:
				refused = e.Problem
				cancel()
			default:
			}
		})
		cancel()
		if !strings.Contains(refused, "state") || !errors.Is(err, context.Canceled) {
			t.Errorf("state %q: refused %q, %v", state, refused, err)
		}
	}
}

func TestFlowsThatCannotRun(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*implicit.Flow){
		"plain http":    func(f *implicit.Flow) { f.AuthorizationURL = "http://id.example/" },
		"no keys":       func(f *implicit.Flow) { f.Keys = nil },
		"redirect away": func(f *implicit.Flow) { f.RedirectURI = "https://app.example/" },
	} {
		f := newProvider(t).flow()
		change(&f)
		if _, err := f.Run(t.Context(), nil); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	down := errors.New("down")
	p := newProvider(t)
	f := p.flow()
	f.Keys = func(context.Context) (*jose.JSONWebKeySet, error) { return nil, down }
	if _, _, err := p.signIn(t, f, false); !errors.Is(err, down) {
		t.Errorf("keys that are not to be had: %v", err)
	}
}
