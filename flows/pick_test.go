package flows_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/flows/clientcredentials"
	"doorstep/flows/device"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

func literal(s string) secret.Ref {
	return secret.Ref{Kind: secret.Literal, Literal: secret.New(s)}
}

// whole is a profile that has what any flow could want.
func whole() *profiles.Profile {
	return &profiles.Profile{
		Name: "p", ClientID: "id", LoginHint: "anna", SubjectProfile: "other", ClientSecret: literal("s"), AccessToken: literal("t"), APIKey: literal("k"),
		Endpoints: profiles.Endpoints{
			Token: "https://id.example/token", DeviceAuthorization: "https://id.example/device", Authorization: "https://id.example/auth",
			Backchannel: "https://id.example/bc", JWKS: "https://id.example/jwks",
		},
		CDF:    &profiles.CDF{Project: "p", BaseURL: "https://cdf.example"},
		Scopes: []string{"b", "a"}, Audience: "aud", Resource: "res", ExtraParameters: map[string]string{"x": "1"},
	}
}

// Every flow that a profile can name works.
func TestEveryFlowIsPicked(t *testing.T) {
	t.Parallel()
	c := flows.New(flows.Options{Profile: func(name string) (*profiles.Profile, error) {
		return &profiles.Profile{Name: name, AccessToken: literal("t")}, nil
	}})
	for _, name := range profiles.Flows() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if flow, err := c.Flow(t.Context(), whole(), name); flow == nil || err != nil {
				t.Fatalf("got %v, %v; want a flow", flow, err)
			}
		})
	}
}

func TestFlowCarriesTheProfile(t *testing.T) {
	t.Parallel()
	c := flows.New(flows.Options{})
	flow, err := c.Flow(t.Context(), whole(), profiles.FlowDevice)
	if err != nil {
		t.Fatal(err)
	}
	d, ok := flow.(device.Flow)
	if !ok {
		t.Fatalf("got a %T", flow)
	}
	form := d.Request.Values()
	if d.DeviceURL != "https://id.example/device" || d.Token.URL != "https://id.example/token" || d.Token.Client.ID != "id" ||
		d.Token.Client.Secret.Reveal() != "s" || form.Encode() != "audience=aud&resource=res&scope=b+a&x=1" {
		t.Errorf("got %+v, form %s", d, form.Encode())
	}
	flow, err = c.Flow(t.Context(), whole(), profiles.FlowClientCredentials)
	if _, ok := flow.(clientcredentials.Flow); !ok || err != nil {
		t.Errorf("got a %T, %v", flow, err)
	}
}

func TestProfilesThatCannotBeUsed(t *testing.T) {
	t.Parallel()
	yes := true
	for name, x := range map[string]struct {
		change func(*profiles.Profile)
		key    string
	}{
		"unknown flow":               {func(p *profiles.Profile) { p.Flow = "devise" }, "flow"},
		"no client-id":               {func(p *profiles.Profile) { p.ClientID = "" }, "client-id"},
		"no endpoints and no issuer": {func(p *profiles.Profile) { p.Endpoints = profiles.Endpoints{} }, "issuer"},
		"no device endpoint":         {func(p *profiles.Profile) { p.Endpoints.DeviceAuthorization = "" }, "endpoints.device-authorization"},
		"secret that isn't there":    {func(p *profiles.Profile) { p.ClientSecret = secret.Ref{Kind: secret.Env, Name: "NO"} }, "client-secret"},
		"secret left out":            {func(p *profiles.Profile) { p.ClientSecret, p.ClientAuth = secret.Ref{}, "client_secret_post" }, "client-secret"},
		"client-auth not here":       {func(p *profiles.Profile) { p.ClientAuth = "attest_jwt_client_auth" }, "client-auth"},
		"no access token":            {func(p *profiles.Profile) { p.Flow, p.AccessToken = profiles.FlowToken, secret.Ref{} }, "access-token"},
		"nobody to ask":              {func(p *profiles.Profile) { p.Flow, p.LoginHint = profiles.FlowCIBA, "" }, "login-hint"},
		"two ways to say whom to ask": {func(p *profiles.Profile) {
			p.Flow, p.ExtraParameters = profiles.FlowCIBA, map[string]string{"login_hint_token": "x"}
		}, "extra-parameters.login_hint_token"},
		"no backchannel endpoint":      {func(p *profiles.Profile) { p.Flow, p.Endpoints.Backchannel = profiles.FlowCIBA, "" }, "endpoints.backchannel"},
		"dpop":                         {func(p *profiles.Profile) { p.Flow, p.AccessToken, p.DPoP = profiles.FlowToken, p.ClientSecret, &yes }, "dpop"},
		"par":                          {func(p *profiles.Profile) { p.Flow, p.PAR = profiles.FlowPKCE, &yes }, "par"},
		"fapi2":                        {func(p *profiles.Profile) { p.Security = "fapi2" }, "flow"},
		"ca-file that isn't there":     {func(p *profiles.Profile) { p.CAFile = "no/such.pem" }, "ca-file"},
		"ca-file of a refused profile": {func(p *profiles.Profile) { p.Issuer, p.CAFile = "https://id.example", "no/such.pem" }, "ca-file"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := whole()
			p.Flow = profiles.FlowDevice
			x.change(p)
			c := flows.New(flows.Options{Secrets: secret.Resolver{Getenv: func(string) (string, bool) { return "", false }}})
			_, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, nil)
			config, ok := errors.AsType[*flows.ConfigError](err)
			if !ok || config.Key != x.key {
				t.Fatalf("got error %v, want a ConfigError under %s", err, x.key)
			}
			if !strings.HasPrefix(err.Error(), "profile p: "+x.key+": ") {
				t.Errorf("the error reads %q", err)
			}
		})
	}
}

func TestAProviderWithoutTheFlowsEndpoint(t *testing.T) {
	t.Parallel()
	var s *httptest.Server
	s = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]string{"issuer": s.URL, "token_endpoint": s.URL + "/token"})
	}))
	t.Cleanup(s.Close)
	p := &profiles.Profile{Name: "p", Issuer: s.URL, ClientID: "id", Flow: profiles.FlowDevice}
	_, err := flows.New(flows.Options{}).Flow(t.Context(), p, "")
	if config, ok := errors.AsType[*flows.ConfigError](err); !ok || config.CauseID() != "flow.not-allowed" {
		t.Errorf("got error %v, want a ConfigError with the cause flow.not-allowed", err)
	}
}

func TestInteractive(t *testing.T) {
	t.Parallel()
	for _, name := range profiles.Flows() {
		p := whole()
		p.Flow = name
		alone := map[string]bool{
			profiles.FlowClientCredentials: true, profiles.FlowRefreshToken: true, profiles.FlowToken: true,
			profiles.FlowTokenExchange: true, profiles.FlowAPIKey: true,
		}
		if got := flows.Interactive(p); got == alone[name] {
			t.Errorf("Interactive(%s) = %v", name, got)
		}
	}
	if !flows.Interactive(&profiles.Profile{ClientID: "public"}) {
		t.Error("a profile without a flow and without a secret signs a person in")
	}
}

func TestTheTokenThatIsThereAlready(t *testing.T) {
	t.Parallel()
	// {"alg":"none"} . {"exp":1800000000,"scope":"a b"} . no signature
	const jwt = "eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE4MDAwMDAwMDAsInNjb3BlIjoiYSBiIn0.c2ln"
	c := flows.New(flows.Options{})
	for name, x := range map[string]struct {
		token   string
		expires int64
		scope   string
	}{"JWT": {jwt, 1800000000, "a b"}, "opaque": {"abcdef", 0, ""}} {
		p := &profiles.Profile{Name: name, AccessToken: literal(x.token)}
		got, source, err := c.Token(t.Context(), p, flows.TokenOptions{NoLogin: true}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got.AccessToken.Reveal() != x.token || source != flows.FromSignIn || got.Scope != x.scope || got.TokenType != "Bearer" {
			t.Errorf("%s: got %+v from %s", name, got, source)
		}
		if x.expires == 0 != got.ExpiresAt.IsZero() || x.expires != 0 && got.ExpiresAt.Unix() != x.expires {
			t.Errorf("%s: expires at %v", name, got.ExpiresAt)
		}
		if kept, err := c.Cached(p); kept != nil || err != nil {
			t.Errorf("%s: kept although it comes from the profile: %v, %v", name, kept, err)
		}
	}
}
