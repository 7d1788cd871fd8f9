package flows_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// oldCDF speaks what CDF has retired: it knows the API key "k" and gives the token "legacy".
func oldCDF(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /login/status", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("api-key") == "k" || r.Header.Get("Authorization") == "Bearer legacy" {
			_, _ = io.WriteString(w, `{"data":{"user":"u","loggedIn":true,"project":"plant"}}`)
			return
		}
		w.WriteHeader(http.StatusUnauthorized)
	})
	mux.HandleFunc("GET /login/redirect", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, r.FormValue("redirectUrl")+"&access_token=legacy", http.StatusSeeOther)
	})
	mux.HandleFunc("GET /api/v1/things", func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, "key "+r.Header.Get("api-key")+", "+r.Header.Get("Authorization"))
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func oldProfile(s *httptest.Server, flow string) *profiles.Profile {
	return &profiles.Profile{Name: "old", Flow: flow, APIKey: literal("k"), CDF: &profiles.CDF{Project: "plant", BaseURL: s.URL}}
}

// An API key works where it is still taken, in its own header; it is the profile's, and not kept beside it.
func TestAPIKey(t *testing.T) {
	t.Parallel()
	s := oldCDF(t)
	c, p := onDisk(t, nil), oldProfile(s, profiles.FlowAPIKey)
	want(t, c, p, flows.TokenOptions{NoLogin: true}, "k", flows.FromSignIn)
	if kept, err := c.Cached(p); kept != nil || err != nil {
		t.Errorf("kept: %v, %v", kept, err)
	}
	resp, err := (&http.Client{Transport: c.Transport(p, nil)}).Get(s.URL + "/api/v1/things")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if body, _ := io.ReadAll(resp.Body); string(body) != "key k, " {
		t.Errorf("the API got %q", body)
	}
}

// Where it isn't taken any more, the profile is what has to change.
func TestAPIKeyThatIsRetired(t *testing.T) {
	t.Parallel()
	today := httptest.NewServer(http.NotFoundHandler())
	t.Cleanup(today.Close)
	for name, change := range map[string]func(*profiles.Profile){
		"a CDF of today": func(p *profiles.Profile) { p.CDF.BaseURL = today.URL },
		"another key":    func(p *profiles.Profile) { p.APIKey = literal("l") },
		"no key":         func(p *profiles.Profile) { p.APIKey = secret.Ref{} },
	} {
		p := oldProfile(oldCDF(t), profiles.FlowAPIKey)
		change(p)
		_, _, err := onDisk(t, nil).Token(t.Context(), p, flows.TokenOptions{}, nil)
		if config, ok := errors.AsType[*flows.ConfigError](err); !ok || config.CauseID() != "cdf.api-key" {
			t.Errorf("%s: %v, want the cause cdf.api-key", name, err)
		}
	}
}

// follow goes where the flow sends a browser.
func follow(t *testing.T) func(flows.Event) {
	return func(e flows.Event) {
		page, ok := e.(flows.AuthorizationURL)
		if !ok {
			return
		}
		resp, err := http.Get(page.URL)
		if err != nil {
			t.Error(err)
			return
		}
		_ = resp.Body.Close()
	}
}

func TestLoginRedirectOfCDF(t *testing.T) {
	t.Parallel()
	s := oldCDF(t)
	c, p := onDisk(t, nil), oldProfile(s, profiles.FlowCDFLogin)
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	got, source, err := c.Token(ctx, p, flows.TokenOptions{}, follow(t))
	if err != nil || got.AccessToken.Reveal() != "legacy" || source != flows.FromSignIn {
		t.Fatalf("%v from %s, %v", got, source, err)
	}
	want(t, c, p, flows.TokenOptions{}, "legacy", flows.FromCache)
	another := oldProfile(s, profiles.FlowCDFLogin)
	another.CDF.Project = "other"
	if _, _, err := c.Token(ctx, another, flows.TokenOptions{NoLogin: true}, nil); !errors.Is(err, flows.ErrLoginNeeded) {
		t.Errorf("another project: %v", err)
	}
}

// What a person pastes reaches the legacy flows too, and their profiles are checked before a browser opens.
func TestLegacyFlowsOfAProfile(t *testing.T) {
	t.Parallel()
	s := oldCDF(t)
	pasted := make(chan string, 1)
	p := oldProfile(s, profiles.FlowCDFLogin)
	p.RedirectURI = "https://app.example/cb"
	got, _, err := onDisk(t, nil).Token(t.Context(), p, flows.TokenOptions{Pasted: pasted}, func(e flows.Event) {
		if page, ok := e.(flows.AuthorizationURL); ok {
			u, _ := url.Parse(page.URL)
			pasted <- u.Query().Get("redirectUrl") + "&access_token=legacy"
		}
	})
	if err != nil || got.AccessToken.Reveal() != "legacy" {
		t.Errorf("%v, %v", got, err)
	}
	for flow, x := range map[string]struct {
		change func(*profiles.Profile)
		key    string
	}{
		profiles.FlowCDFLogin: {func(p *profiles.Profile) { p.CDF.Project = "" }, "cdf"},
		profiles.FlowAPIKey:   {func(p *profiles.Profile) { p.CDF = nil }, "cdf"},
		profiles.FlowImplicit: {func(p *profiles.Profile) { p.Endpoints.JWKS = "" }, "endpoints.jwks"},
	} {
		p := whole()
		x.change(p)
		_, err := flows.New(flows.Options{}).Flow(t.Context(), p, flow)
		if config, ok := errors.AsType[*flows.ConfigError](err); !ok || config.Key != x.key {
			t.Errorf("%s: %v, want a ConfigError under %s", flow, err, x.key)
		}
	}
}
