package authcode_test

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/authcode"
	"doorstep/flows/callback"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
)

func TestSignsInThroughTheListener(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	pages := make(chan page, 1)
	f := p.flow()
	f.Prompt, f.LoginHint, f.ACRValues = "login", "me@example", []string{"a", "b"}
	r := p.run(f, func(redirect string) { pages <- p.visit(redirect, p.answer()) })
	p.wantSignedIn(r)

	got := <-pages
	if got.status != http.StatusOK || !strings.Contains(got.body, "terminal") || strings.Contains(got.body, "<script") {
		t.Errorf("the browser got %+v", got)
	}
	for header, want := range map[string]string{
		"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
		"Referrer-Policy":         "no-referrer", "Cache-Control": "no-store",
	} {
		if got.header.Get(header) != want {
			t.Errorf("%s: %q, want %q", header, got.header.Get(header), want)
		}
	}
	q := p.asked
	for name, want := range map[string]string{
		"response_type": "code", "client_id": "app", "scope": "openid x", "audience": "api", "tenant": "t1",
		"code_challenge_method": "S256", "prompt": "login", "login_hint": "me@example", "acr_values": "a b",
	} {
		if q.Get(name) != want {
			t.Errorf("%s=%q, want %q", name, q.Get(name), want)
		}
	}
	for _, name := range []string{"state", "nonce", "code_challenge"} {
		if len(q.Get(name)) != 43 {
			t.Errorf("%s=%q, want 256 random bits", name, q.Get(name))
		}
	}
	if u, err := url.Parse(q.Get("redirect_uri")); err != nil || u.Hostname() != "127.0.0.1" || u.Path != "/callback" || u.Port() == "" {
		t.Errorf("redirect_uri=%s", q.Get("redirect_uri"))
	}
	if _, err := net.DialTimeout("tcp", mustURL(t, q.Get("redirect_uri")).Host, time.Second); err == nil {
		t.Error("the listener is still there")
	}
}

func mustURL(t *testing.T, raw string) *url.URL {
	t.Helper()
	u, err := url.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestSignsInByPasting(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]func(redirect string, q url.Values) string{
		"the address":             func(redirect string, q url.Values) string { return redirect + "?" + q.Encode() },
		"with quotes and breaks":  func(redirect string, q url.Values) string { return " '" + redirect + "?" + q.Encode() + "#'\n" },
		"the query":               func(_ string, q url.Values) string { return q.Encode() },
		"the code alone":          func(_ string, q url.Values) string { return q.Get("code") },
		"an address of elsewhere": func(_ string, q url.Values) string { return "https://app.example/cb?" + q.Encode() },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			pasted := make(chan string, 1)
			f := p.flow()
			f.Pasted = pasted
			p.wantSignedIn(p.run(f, func(redirect string) { pasted <- text(redirect, p.answer()) }))
		})
	}
}

func TestARedirectURIThatNobodyListensAt(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	f := p.flow()
	f.RedirectURI = "https://app.example/cb"
	if r := p.run(f, func(string) {}); r.err == nil || len(r.events) != 0 {
		t.Errorf("nobody can paste: got %+v", r)
	}
	pasted := make(chan string, 1)
	f.Pasted = pasted
	r := p.run(f, func(redirect string) { pasted <- redirect + "?" + p.answer().Encode() })
	p.wantSignedIn(r)
	if p.asked.Get("redirect_uri") != f.RedirectURI {
		t.Errorf("redirect_uri=%s", p.asked.Get("redirect_uri"))
	}
}

func TestPastingGoesOnAfterAMistake(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	pasted := make(chan string, 6)
	f := p.flow()
	f.Pasted = pasted
	r := p.run(f, func(redirect string) {
		foreign := p.answer()
		foreign.Set("state", "another")
		for _, text := range []string{
			"", "two words", redirect, redirect + "?" + foreign.Encode(), strings.Repeat("x", 100<<10), redirect + "?code=a",
		} {
			pasted <- text
		}
		close(pasted) // the end of stdin is no reason to give up: the browser may still come
		p.visit(redirect, p.answer())
	})
	p.wantSignedIn(r)
	if got := r.refusals(); len(got) != 6 {
		t.Errorf("told %d refusals: %q", len(got), got)
	}
}

func TestPorts(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = taken.Close() })
	busy := taken.Addr().(*net.TCPAddr).Port
	for name, change := range map[string]func(*authcode.Flow){
		"the profile's":      func(f *authcode.Flow) { f.Port = busy },
		"the redirect URI's": func(f *authcode.Flow) { f.RedirectURI = "http://localhost:" + strconv.Itoa(busy) },
		"the URI's, Port as well": func(f *authcode.Flow) {
			f.RedirectURI, f.Port = "http://127.0.0.1:"+strconv.Itoa(busy)+"/cb", 1
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			f := p.flow()
			change(&f)
			p.wantSignedIn(p.run(f, func(redirect string) {
				u, _ := url.Parse(redirect)
				if port, _ := strconv.Atoi(u.Port()); port <= busy || port > busy+9 {
					t.Errorf("listens on %d, want the next free one after %d", port, busy)
				}
				u.Host = net.JoinHostPort("127.0.0.1", u.Port())
				p.visit(u.String(), p.answer())
			}))
		})
	}
}

func TestCancelAndPatience(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	f := p.flow()
	ctx, cancel := context.WithCancel(t.Context())
	if _, err := f.Run(ctx, func(oauth.Event) { cancel() }); !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v, want context.Canceled", err)
	}
	synctest.Test(t, func(t *testing.T) {
		hc, err := httpclient.New(httpclient.Options{})
		if err != nil {
			t.Fatal(err)
		}
		// No listener: in virtual time nothing waits for the network.
		f := authcode.Flow{
			AuthorizationURL: "https://id.example/auth", RedirectURI: "https://app.example/cb", Pasted: make(chan string),
			Token: tokenendpoint.Endpoint{HTTP: hc, URL: "https://id.example/token", Client: oauth.Client{ID: "app"}},
		}
		begun := time.Now()
		_, err = f.Run(t.Context(), nil)
		late, ok := errors.AsType[*oauth.Error](err)
		if !ok || late.Code != "expired_token" || time.Since(begun) != callback.Patience {
			t.Errorf("got %v after %v", err, time.Since(begun))
		}
	})
}
