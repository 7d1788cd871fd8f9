package authcode_test

import (
	"encoding/base64"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorstep/flows/authcode"
	"doorstep/flows/oauth"
)

// What is no answer to this sign-in is refused, and the sign-in goes on.
func TestAnswersOfOthersAreRefused(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(url.Values){
		"another state": func(q url.Values) { q.Set("state", "guessed") },
		"no state":      func(q url.Values) { q.Del("state") },
		"two states":    func(q url.Values) { q.Add("state", "guessed") },
		"two codes":     func(q url.Values) { q.Add("code", "theirs") },
		"an error of another sign-in": func(q url.Values) {
			q.Del("code")
			q.Set("error", "access_denied")
			q.Set("state", "guessed")
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			r := p.run(p.flow(), func(redirect string) {
				bad := p.answer()
				change(bad)
				if got := p.visit(redirect, bad); got.status != http.StatusBadRequest {
					t.Errorf("the browser got %d", got.status)
				}
				p.visit(redirect, p.answer())
			})
			p.wantSignedIn(r)
			if got := r.refusals(); len(got) != 1 {
				t.Errorf("told %q, want one refusal", got)
			}
		})
	}
}

func TestWhatIsNoCallbackIsNotLookedAt(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	r := p.run(p.flow(), func(redirect string) {
		u, _ := url.Parse(redirect)
		for want, change := range map[int]func(*http.Request){
			http.StatusNotFound:           func(r *http.Request) { r.URL.Path = "/favicon.ico" },
			http.StatusMethodNotAllowed:   func(r *http.Request) { r.Method = http.MethodPost },
			http.StatusMisdirectedRequest: func(r *http.Request) { r.Host = "evil.example:" + u.Port() },
		} {
			req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, redirect+"?"+p.answer().Encode(), nil)
			if err != nil {
				t.Error(err)
				return
			}
			change(req)
			if got := p.do(req); got.status != want {
				t.Errorf("got %d, want %d", got.status, want)
			}
		}
		p.visit(redirect, p.answer())
	})
	p.wantSignedIn(r)
}

func TestASecondCallbackIsRefused(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	second := make(chan page, 1)
	p.claim = func(map[string]any) { // while the tokens are being fetched
		q := url.Values{"code": {"theirs"}, "state": {p.asked.Get("state")}, "iss": {p.URL}}
		second <- p.visit(p.asked.Get("redirect_uri"), q)
	}
	p.wantSignedIn(p.run(p.flow(), func(redirect string) { p.visit(redirect, p.answer()) }))
	if got := <-second; got.status != http.StatusBadRequest || !strings.Contains(got.body, "has come before") {
		t.Errorf("the second answer got %+v", got)
	}
	if p.grants != 1 {
		t.Errorf("%d codes were sent, want 1", p.grants)
	}
}

// Answers with the right state that end the sign-in.
func TestAnswersThatEndTheSignIn(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		change  func(url.Values)
		code    string
		problem string
	}{
		"declined": {
			func(q url.Values) {
				q.Del("code")
				q.Set("error", "access_denied")
				q.Set("error_description", "<b>no</b>")
			},
			"access_denied", "",
		},
		"another issuer": {func(q url.Values) { q.Set("iss", "https://evil.example") }, "", "another issuer"},
		"an error of another issuer": {
			func(q url.Values) { q.Set("iss", "https://evil.example"); q.Set("error", "access_denied") }, "", "another issuer",
		},
		"no issuer though promised": {func(q url.Values) { q.Del("iss") }, "", "doesn't name its issuer"},
		"no code":                   {func(q url.Values) { q.Del("code") }, "", "neither a code nor an error"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			f := p.flow()
			f.IssPromised = true
			pages := make(chan page, 1)
			r := p.run(f, func(redirect string) {
				q := p.answer()
				x.change(q)
				pages <- p.visit(redirect, q)
			})
			e, ok := errors.AsType[*oauth.Error](r.err)
			if !ok || e.Endpoint != oauth.EndpointAuthorization || e.Code != x.code || !strings.Contains(e.Problem, x.problem) {
				t.Errorf("got error %#v", r.err)
			}
			if got := <-pages; got.status != http.StatusBadRequest || strings.Contains(got.body, "<b>") {
				t.Errorf("the browser got %+v", got)
			}
			if p.grants != 0 {
				t.Error("the code was sent all the same")
			}
		})
	}
}

func TestAnIssuerThatIsNotPromisedMayBeLeftOut(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	p.wantSignedIn(p.run(p.flow(), func(redirect string) {
		q := p.answer()
		q.Del("iss")
		p.visit(redirect, q)
	}))
}

func TestIDTokens(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		claim   func(map[string]any)
		sign    func([]byte) string
		noKeys  bool
		problem string // "" when it is a good one
	}{
		"several audiences":       {claim: func(c map[string]any) { c["aud"], c["azp"] = []string{"app", "other"}, "app" }},
		"clocks a little apart":   {claim: func(c map[string]any) { c["exp"] = time.Now().Add(-time.Minute).Unix() }},
		"no keys to verify with":  {noKeys: true},
		"another issuer":          {claim: func(c map[string]any) { c["iss"] = "https://evil.example" }, problem: "another issuer"},
		"another client":          {claim: func(c map[string]any) { c["aud"] = "other" }, problem: "another client"},
		"given to another client": {claim: func(c map[string]any) { c["aud"], c["azp"] = []string{"app", "other"}, "other" }, problem: "another one"},
		"another nonce":           {claim: func(c map[string]any) { c["nonce"] = "other" }, problem: "nonce"},
		"no nonce":                {claim: func(c map[string]any) { delete(c, "nonce") }, problem: "nonce"},
		"no nonce, without keys":  {claim: func(c map[string]any) { delete(c, "nonce") }, noKeys: true, problem: "nonce"},
		"expired":                 {claim: func(c map[string]any) { c["exp"] = time.Now().Add(-time.Hour).Unix() }, problem: "expired"},
		"no expiry":               {claim: func(c map[string]any) { delete(c, "exp") }, problem: "doesn't say when"},
		"from the future":         {claim: func(c map[string]any) { c["iat"] = time.Now().Add(time.Hour).Unix() }, problem: "future"},
		"alg none":                {sign: unsigned, problem: "asymmetric"},
		"a broken signature":      {sign: badlySigned, problem: "provider's keys"},
		"garbage":                 {sign: func([]byte) string { return "garbage" }, problem: "no JWT"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			p.claim, p.sign = x.claim, x.sign
			f := p.flow()
			if x.noKeys {
				f.Keys = nil
			}
			r := p.run(f, func(redirect string) { p.visit(redirect, p.answer()) })
			if x.problem == "" {
				p.wantSignedIn(r)
				return
			}
			if r.err == nil || r.tokens != nil || !strings.Contains(r.err.Error(), x.problem) {
				t.Errorf("got %v, %v; want an error about %q", r.tokens, r.err, x.problem)
			}
		})
	}
}

func unsigned(payload []byte) string {
	return b64([]byte(`{"alg":"none"}`)) + "." + b64(payload) + "."
}

func badlySigned(payload []byte) string {
	return b64([]byte(`{"alg":"ES256","kid":"k1"}`)) + "." + b64(payload) + "." + b64(make([]byte, 64))
}

func b64(b []byte) string { return base64.RawURLEncoding.EncodeToString(b) }

func TestEndpointsInTheClearAreRefused(t *testing.T) {
	t.Parallel()
	f := authcode.Flow{AuthorizationURL: "http://id.example/auth"}
	if _, err := f.Run(t.Context(), nil); err == nil || !strings.Contains(err.Error(), "https") {
		t.Errorf("got error %v", err)
	}
}

func FuzzPaste(f *testing.F) {
	for _, seed := range []string{"", "code", "http://127.0.0.1/?code=x&state=y", "?error=a", "code=%zz", "a?b?code=1#c", "code&?", "code=x&state=y?", "\x00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		code, refusal := authcode.Paste(t.Context(), text)
		if (code == "") == (refusal == "") {
			t.Errorf("%q gives the code %q and the refusal %q", text, code, refusal)
		}
		if q, err := url.ParseQuery(text); err == nil && q.Has("code") && q.Get("state") != "right" && code != "" {
			t.Errorf("%q gives a code although its state is another one", text)
		}
	})
}
