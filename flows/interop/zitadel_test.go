package interop

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/refresh"
	"doorstep/jwtview"
	"doorstep/profiles"
)

// profile is one for the provider's client of that name.
func (p *provider) profile(flow, name string) *profiles.Profile {
	return &profiles.Profile{
		Name: name, Issuer: p.URL, ClientID: name, Flow: flow, ClientSecret: literal(p.storage.clients[name].secret),
		Scopes: []string{"openid", "profile", "offline_access"},
	}
}

func TestDiscovery(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	m, err := client().Provider(t.Context(), p.profile(profiles.FlowDevice, "public"))
	if err != nil {
		t.Fatal(err)
	}
	for what, url := range map[string]string{
		"authorization": m.AuthorizationEndpoint, "token": m.TokenEndpoint, "device": m.DeviceAuthorizationEndpoint,
		"userinfo": m.UserinfoEndpoint, "introspection": m.IntrospectionEndpoint, "revocation": m.RevocationEndpoint, "keys": m.JWKSURI,
	} {
		if url == "" {
			t.Errorf("no %s endpoint", what)
		}
	}
	if m.Issuer != p.URL {
		t.Errorf("issuer %q", m.Issuer)
	}
}

// Each way to sign in, with each way for a client to say who it is.
func TestSignIn(t *testing.T) {
	t.Parallel()
	for _, flow := range []string{profiles.FlowDevice, profiles.FlowPKCE, profiles.FlowClientCredentials} {
		for _, name := range []string{"public", "basic", "post", "key"} {
			if flow == profiles.FlowClientCredentials && name == "public" {
				continue
			}
			t.Run(flow+" "+name, func(t *testing.T) {
				t.Parallel()
				p := newProvider(t)
				got := signIn(t, client(), p.as(t, flow, name))
				if name != "basic" { // that one's access tokens are opaque
					p.verify(t, got.AccessToken.Reveal())
				}
				if flow != profiles.FlowClientCredentials {
					p.verify(t, got.IDToken.Reveal())
				}
				if left := time.Until(got.ExpiresAt); left < tokenLife-time.Minute || left > tokenLife {
					t.Errorf("the token is said to live for %v", left)
				}
			})
		}
	}
}

// as is the profile of a client, with what its way of authentication needs.
func (p *provider) as(t *testing.T, flow, name string) *profiles.Profile {
	t.Helper()
	q := p.profile(flow, name)
	switch name {
	case "post":
		q.ClientAuth = "client_secret_post"
	case "key":
		q.ClientAuth, q.ClientKey = "private_key_jwt", p.newKey(t)
	}
	return q
}

// verify checks the signature of a token with the keys that discovery leads to.
func (p *provider) verify(t *testing.T, token string) {
	t.Helper()
	c, q := client(), p.profile(profiles.FlowDevice, "public")
	m, err := c.Provider(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := c.Keys(t.Context(), q, m.JWKSURI)
	if err != nil {
		t.Fatal(err)
	}
	in := jwtview.Inspect(token, jwtview.Options{Now: time.Now(), Keys: keys})
	if in.Signature.Status != jwtview.SignatureValid || in.String("iss") != p.URL {
		t.Errorf("signature %+v, issuer %q", in.Signature, in.String("iss"))
	}
}

func TestDeclined(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	_, _, err := client().Token(t.Context(), p.profile(profiles.FlowDevice, "public"), flows.TokenOptions{}, func(e flows.Event) {
		if code, ok := e.(flows.DeviceCode); ok {
			visit(t, code.VerificationURIComplete+"&decline=1")
		}
	})
	if answer, ok := errors.AsType[*flows.Error](err); !ok || answer.Code != "access_denied" {
		t.Errorf("%v", err)
	}
}

func TestUnknownClient(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	for _, flow := range []string{profiles.FlowDevice, profiles.FlowClientCredentials} {
		q := p.profile(flow, "basic")
		q.ClientID = "nobody"
		_, _, err := client().Token(t.Context(), q, flows.TokenOptions{}, nil)
		if answer, ok := errors.AsType[*flows.Error](err); !ok || answer.Code != "invalid_client" {
			t.Errorf("%s: %v", flow, err)
		}
	}
}

// A refresh token is good for one renewal, and its successor for the next.
func TestRenewal(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"public", "basic", "post", "key"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, c := newProvider(t), client()
			q := p.as(t, profiles.FlowPKCE, name)
			seen := map[string]bool{}
			got := signIn(t, c, q)
			for range 3 {
				if seen[got.RefreshToken.Reveal()] || got.RefreshToken.IsZero() {
					t.Fatal("no new refresh token")
				}
				seen[got.RefreshToken.Reveal()] = true
				var source flows.Source
				var err error
				got, source, err = c.Token(t.Context(), q, flows.TokenOptions{MinTTL: 2 * tokenLife, NoLogin: true}, nil)
				if err != nil || source != flows.FromRefresh {
					t.Fatalf("from %q: %v", source, err)
				}
				if seen[got.RefreshToken.Reveal()] {
					t.Fatal("the refresh token has stayed the same")
				}
			}
		})
	}
}

// A refresh token that comes back ends everything; what is left is to sign in again.
func TestReplayedRefreshToken(t *testing.T) {
	t.Parallel()
	p, c := newProvider(t), client()
	q := p.profile(profiles.FlowPKCE, "public")
	old := signIn(t, c, q)
	renew := flows.TokenOptions{MinTTL: 2 * tokenLife, NoLogin: true}
	if _, _, err := c.Token(t.Context(), q, renew, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := refresh.Grant(t.Context(), p.tokenEndpoint(t, q), old, nil); err == nil {
		t.Error("renewed with the old refresh token")
	}
	if _, _, err := c.Token(t.Context(), q, renew, nil); !errors.Is(err, flows.ErrLoginNeeded) {
		t.Errorf("with the new one: %v", err)
	}
	if got, source, err := c.Token(t.Context(), q, flows.TokenOptions{MinTTL: 2 * tokenLife}, approve(t)); err != nil || source != flows.FromSignIn {
		t.Errorf("%v from %q: %v", got, source, err)
	}
}

func TestResourceCalls(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"basic", "post", "key"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, c := newProvider(t), client()
			q := p.as(t, profiles.FlowPKCE, name)
			got := signIn(t, c, q)
			who, err := c.Userinfo(t.Context(), q, got)
			if err != nil || string(who["sub"]) != `"ada"` {
				t.Errorf("userinfo %s: %v", who["sub"], err)
			}
			for _, active := range []string{"true", "false"} {
				known, err := c.Introspect(t.Context(), q, got)
				if err != nil || string(known["active"]) != active {
					t.Errorf("introspection says active: %s: %v", known["active"], err)
				}
				if err := c.Revoke(t.Context(), q, got); err != nil { // twice: the second finds nothing to do
					t.Error(err)
				}
			}
			if _, err := c.Userinfo(t.Context(), q, got); err == nil {
				t.Error("userinfo for a revoked token")
			}
		})
	}
}

// signIn gets the tokens of a first sign-in.
func signIn(t *testing.T, c *flows.Client, p *profiles.Profile) *flows.TokenSet {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	got, source, err := c.Token(ctx, p, flows.TokenOptions{}, approve(t))
	if err != nil || source != flows.FromSignIn {
		t.Fatalf("from %q: %v", source, err)
	}
	return got
}

// approve is a person who agrees to everything.
func approve(t *testing.T) func(flows.Event) {
	t.Helper()
	return func(e flows.Event) {
		if code, ok := e.(flows.DeviceCode); ok {
			visit(t, code.VerificationURIComplete)
		}
		if at, ok := e.(flows.AuthorizationURL); ok {
			go visit(t, at.URL) // it ends at the flow's own listener
		}
	}
}

// visit opens a page as a browser does.
func visit(t *testing.T, url string) {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Error(err)
		return
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		t.Errorf("%s: %s", url, resp.Status)
	}
}
