package authcode_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorstep/flows/authcode"
	"doorstep/flows/dpop"
	"doorstep/flows/jar"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// signer gives one for requests, and the key that they are verified with.
func signer(t *testing.T) (*jar.Signer, any) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	text, err := (&jose.JSONWebKey{Key: key}).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	s, err := jar.New(secret.New(string(text)), "", "app", "https://idp.example")
	if err != nil {
		t.Fatal(err)
	}
	return s, key.Public()
}

// requested gives the parameters of a signed request.
func requested(t *testing.T, object string, key any) map[string]any {
	t.Helper()
	token, err := jwt.ParseSigned(object, []jose.SignatureAlgorithm{jose.ES256})
	if err != nil {
		t.Error(err)
		return nil
	}
	var claims map[string]any
	if err := token.Claims(key, &claims); err != nil {
		t.Error(err)
	}
	return claims
}

// stopAt runs f until it tells where the browser has to go.
func stopAt(t *testing.T, f authcode.Flow) (url.Values, error) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var q url.Values
	_, err := f.Run(ctx, func(e oauth.Event) {
		if at, ok := e.(oauth.AuthorizationURL); ok {
			q = mustURL(t, at.URL).Query()
		}
		cancel()
	})
	return q, err
}

func TestASignedRequest(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	f := p.flow()
	var key any
	f.Signer, key = signer(t)
	q, _ := stopAt(t, f)
	if len(q) != 5 || q.Get("tenant") != "t1" || q.Get("client_id") != "app" || q.Get("response_type") != "code" || q.Get("scope") != "openid x" {
		t.Errorf("the browser carries %v", q)
	}
	got := requested(t, q.Get("request"), key)
	for name, want := range map[string]string{
		"response_type": "code", "client_id": "app", "scope": "openid x", "audience": "api", "code_challenge_method": "S256",
		"iss": "app", "aud": "https://idp.example",
	} {
		if got[name] != want {
			t.Errorf("%s is %v, want %s", name, got[name], want)
		}
	}
}

// A pushed request is all that there is to see in the browser's address, signed or not, and what it is bound to goes
// along.
func TestAPushedRequest(t *testing.T) {
	t.Parallel()
	proofKey, err := dpop.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	for name, withSigner := range map[string]bool{"as it is": false, "signed": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			f := p.flow()
			var key any
			if withSigner {
				f.Signer, key = signer(t)
			}
			pushed := make(chan url.Values, 1)
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				_ = r.ParseForm()
				pushed <- r.PostForm
				w.WriteHeader(http.StatusCreated)
				_, _ = io.WriteString(w, `{"request_uri":"urn:example:1","expires_in":60}`)
			}))
			t.Cleanup(s.Close)
			f.PushedURL, f.Token.Proof = s.URL, &dpop.Prover{Key: proofKey}
			q, _ := stopAt(t, f)
			if len(q) != 3 || q.Get("tenant") != "t1" || q.Get("client_id") != "app" || q.Get("request_uri") != "urn:example:1" {
				t.Errorf("the browser carries %v", q)
			}
			form := <-pushed
			scope, binding := form.Get("scope"), form.Get("dpop_jkt")
			if withSigner {
				if len(form) != 2 || form.Get("client_id") != "app" {
					t.Errorf("pushed %v beside the signed request", form)
				}
				claims := requested(t, form.Get("request"), key)
				scope, _ = claims["scope"].(string)
				binding, _ = claims["dpop_jkt"].(string)
			}
			if scope != "openid x" || binding != proofKey.Thumbprint() {
				t.Errorf("scope %q, dpop_jkt %q", scope, binding)
			}
		})
	}
}

func TestARequestThatIsNotTaken(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusBadRequest)
		_, _ = io.WriteString(w, `{"error":"invalid_request"}`)
	}))
	t.Cleanup(s.Close)
	f := p.flow()
	f.PushedURL = s.URL
	q, err := stopAt(t, f)
	var e *oauth.Error
	if !errors.As(err, &e) || e.Endpoint != oauth.EndpointPAR || e.Code != "invalid_request" || q != nil {
		t.Errorf("%v, and the browser carries %v", err, q)
	}
}

// signedAnswer is the provider's answer as a JWT; change alters its claims.
func (p *provider) signedAnswer(change func(map[string]any)) url.Values {
	q := p.answer()
	claims := map[string]any{"iss": p.URL, "aud": "app", "exp": time.Now().Add(time.Minute).Unix(), "code": q.Get("code"), "state": q.Get("state")}
	if change != nil {
		change(claims)
	}
	s, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: jose.JSONWebKey{Key: p.key, KeyID: "k1"}}, nil)
	if err != nil {
		p.t.Error(err)
		return nil
	}
	payload, _ := json.Marshal(claims)
	signed, err := s.Sign(payload)
	if err != nil {
		p.t.Error(err)
		return nil
	}
	text, _ := signed.CompactSerialize()
	return url.Values{"response": {text}}
}

// post brings an answer as a page that posts itself does.
func (p *provider) post(address string, q url.Values) page {
	req, err := http.NewRequestWithContext(p.t.Context(), http.MethodPost, address, strings.NewReader(q.Encode()))
	if err != nil {
		p.t.Error(err)
		return page{}
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return p.do(req)
}

// relay brings an answer as a browser does that keeps what stands behind the "#": the page that it is sent reads and posts it.
func (p *provider) relay(address string, q url.Values) page {
	if got := p.visit(address, nil); got.status != http.StatusOK || !strings.Contains(got.body, "location.hash") {
		p.t.Errorf("the page that reads the fragment is %+v", got)
	}
	return p.post(address, url.Values{"fragment": {q.Encode()}})
}

func TestASignedAnswer(t *testing.T) {
	t.Parallel()
	for mode, bring := range map[string]func(*provider, string, url.Values) page{
		"query.jwt": (*provider).visit, "jwt": (*provider).visit, "form_post.jwt": (*provider).post, "fragment.jwt": (*provider).relay,
	} {
		t.Run(mode, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			f := p.flow()
			f.ResponseMode = mode
			p.wantSignedIn(p.run(f, func(redirect string) {
				if got := bring(p, redirect, p.signedAnswer(nil)); got.status != http.StatusOK {
					t.Errorf("the browser got %+v", got)
				}
			}))
			if p.asked.Get("response_mode") != mode {
				t.Errorf("asked for %q", p.asked.Get("response_mode"))
			}
		})
	}
}

// Where a signed answer was asked for nothing else counts, however right it looks.
func TestAnswersThatAreNotSignedRight(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		answer func(*provider) url.Values
		says   string
	}{
		"not signed":  {(*provider).answer, "not signed"},
		"two at once": {func(p *provider) url.Values { q := p.signedAnswer(nil); q.Add("response", "x"); return q }, "more than one"},
		"no JWT":      {func(*provider) url.Values { return url.Values{"response": {"x"}} }, "no JWT"},
		"another issuer": {func(p *provider) url.Values {
			return p.signedAnswer(func(c map[string]any) { c["iss"] = "https://x.example" })
		}, "another issuer"},
		"another state": {func(p *provider) url.Values { return p.signedAnswer(func(c map[string]any) { c["state"] = "guessed" }) }, "another sign-in"},
		"an unsigned code beside an error": {
			func(p *provider) url.Values { q := p.answer(); q.Set("error", "x"); return q }, "not signed",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			f := p.flow()
			f.ResponseMode = "query.jwt"
			r := p.run(f, func(redirect string) {
				p.visit(redirect, tt.answer(p))
				p.visit(redirect, p.signedAnswer(nil))
			})
			p.wantSignedIn(r)
			if got := r.refusals(); len(got) != 1 || !strings.Contains(got[0], tt.says) {
				t.Errorf("told %q, want %q", got, tt.says)
			}
		})
	}
}

// An error ends the sign-in, signed or, from a server that couldn't make out the request, as it is.
func TestErrorsWhereSignedAnswersWereAskedFor(t *testing.T) {
	t.Parallel()
	for name, answer := range map[string]func(*provider) url.Values{
		"signed": func(p *provider) url.Values {
			return p.signedAnswer(func(c map[string]any) { delete(c, "code"); c["error"] = "access_denied" })
		},
		"as it is": func(p *provider) url.Values {
			q := p.answer()
			q.Del("code")
			q.Set("error", "access_denied")
			return q
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			f := p.flow()
			f.ResponseMode = "form_post.jwt"
			r := p.run(f, func(redirect string) { p.visit(redirect, answer(p)) })
			var e *oauth.Error
			if !errors.As(r.err, &e) || e.Code != "access_denied" {
				t.Errorf("got %v", r.err)
			}
		})
	}
}

// A pasted address works with signed answers, a code alone doesn't.
func TestPastingSignedAnswers(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	f := p.flow()
	pasted := make(chan string, 2)
	f.ResponseMode, f.Pasted = "query.jwt", pasted
	r := p.run(f, func(redirect string) {
		pasted <- "the-code"
		pasted <- redirect + "?" + p.signedAnswer(nil).Encode()
	})
	p.wantSignedIn(r)
	if got := r.refusals(); len(got) != 1 || !strings.Contains(got[0], "a code alone is not signed") {
		t.Errorf("told %q", got)
	}
	f.ResponseMode = "fragment.jwt"
	p.wantSignedIn(p.run(f, func(redirect string) { pasted <- redirect + "#" + p.signedAnswer(nil).Encode() }))
}

// What a server has to say before it can make out the request, it says in the query: the page for the fragment is for others.
func TestAnErrorInTheQuery(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	f := p.flow()
	f.ResponseMode = "fragment.jwt"
	r := p.run(f, func(redirect string) {
		q := p.answer()
		q.Del("code")
		q.Set("error", "invalid_request")
		p.visit(redirect, q)
	})
	if e, ok := errors.AsType[*oauth.Error](r.err); !ok || e.Code != "invalid_request" {
		t.Errorf("got %v", r.err)
	}
}

// Keys that cannot be had end it before anybody signs in.
func TestSignedAnswersWithoutKeys(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	f := p.flow()
	f.ResponseMode = "query.jwt"
	gone := errors.New("no keys")
	f.Keys = func(context.Context) (*jose.JSONWebKeySet, error) { return nil, gone }
	if q, err := stopAt(t, f); !errors.Is(err, gone) || q != nil {
		t.Errorf("%v, and the browser carries %v", err, q)
	}
}
