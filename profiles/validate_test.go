package profiles_test

import (
	"strings"
	"testing"
	"time"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

func TestHealthyProfilesAreValid(t *testing.T) {
	t.Parallel()
	for _, h := range healthy() {
		for _, p := range h.profile.Validate() {
			t.Errorf("%s: %+v", h.name, p)
		}
		for _, p := range h.profile.Effective().Validate() {
			t.Errorf("%s, effective: %+v", h.name, p)
		}
	}
}

// sound is a profile without problems, in which each test makes one.
func sound() *profiles.Profile {
	return &profiles.Profile{Name: "p", Issuer: "https://idp.example.com", ClientID: "app"}
}

func TestValidate(t *testing.T) {
	t.Parallel()
	cdf := func(change func(*profiles.CDF)) func(*profiles.Profile) {
		return func(p *profiles.Profile) {
			p.CDF = &profiles.CDF{Project: "p", Cluster: "westeurope-1"}
			change(p.CDF)
		}
	}
	for name, tt := range map[string]struct {
		make func(*profiles.Profile)
		key  string
		says string
	}{
		"provider":            {func(p *profiles.Profile) { p.Provider = "entre" }, "provider", `did you mean "entra"?`},
		"flow":                {func(p *profiles.Profile) { p.Flow = "client_credentials" }, "flow", `did you mean "client-credentials"?`},
		"flow, far off":       {func(p *profiles.Profile) { p.Flow = "magic-link-by-mail" }, "flow", "write one of device, pkce"},
		"client-auth":         {func(p *profiles.Profile) { p.ClientAuth, p.ClientSecret = "client-secret-post", env("S") }, "client-auth", `did you mean "client_secret_post"?`},
		"security":            {func(p *profiles.Profile) { p.Security = "fapi" }, "security", `did you mean "fapi2"?`},
		"http":                {func(p *profiles.Profile) { p.Issuer = "http://idp.example.com" }, "issuer", "plain http"},
		"http on a lookalike": {func(p *profiles.Profile) { p.Issuer = "http://localhost.example.com" }, "issuer", "plain http"},
		"http on 0.0.0.0":     {func(p *profiles.Profile) { p.Issuer = "http://0.0.0.0:80" }, "issuer", "plain http"},
		"no scheme":           {func(p *profiles.Profile) { p.Issuer = "idp.example.com" }, "issuer", "start it with https://"},
		"ftp":                 {func(p *profiles.Profile) { p.CAFile, p.TokenURL = "", "ftp://x.example/token" }, "token-url", "start it with https://"},
		"no host":             {func(p *profiles.Profile) { p.TokenURL = "https:///token" }, "token-url", "start it with https://"},
		"a space":             {func(p *profiles.Profile) { p.TokenURL = " https://x.example/token" }, "token-url", "white space"},
		"quotes":              {func(p *profiles.Profile) { p.TokenURL = `"https://x.example/token"` }, "token-url", "quotes around it"},
		"no text":             {func(p *profiles.Profile) { p.TokenURL = "https://x.example/\x80" }, "token-url", "no UTF-8"},
		"no text in a name":   {func(p *profiles.Profile) { p.ClientID = "a\xff" }, "client-id", "no UTF-8"},
		"a broken escape":     {func(p *profiles.Profile) { p.TokenURL = "https://x.example/%zz" }, "token-url", "is not a URL"},
		"a password in a URL": {func(p *profiles.Profile) { p.TokenURL = "https://u:hunter2@x.example/token" }, "token-url", "user name or a password"},
		"a fragment":          {func(p *profiles.Profile) { p.Endpoints.JWKS = "https://x.example/jwks#a" }, "endpoints.jwks", "fragment"},
		"two token endpoints": {func(p *profiles.Profile) { p.TokenURL, p.Endpoints.Token = "https://a.example", "https://b.example" }, "endpoints.token", "two token endpoints"},
		"redirect-uri":        {func(p *profiles.Profile) { p.RedirectURI = "localhost" }, "redirect-uri", "not a URI"},
		"its own actor": {func(p *profiles.Profile) {
			p.Flow, p.SubjectProfile, p.ActorProfile = profiles.FlowTokenExchange, "other", "p"
		}, "actor-profile", "is the profile itself"},
		"a type without an actor": {func(p *profiles.Profile) {
			p.Flow, p.SubjectProfile = profiles.FlowTokenExchange, "other"
			p.ExtraParameters = map[string]string{"actor_token_type": "urn:ietf:params:oauth:token-type:jwt"}
		}, "actor-profile", "leave actor_token_type out"},
		"encrypted, unsigned": {func(p *profiles.Profile) {
			yes, no := true, false
			p.JAREncryption, p.JAR = &yes, &no
		}, "jar-encryption", "leave jar out"},
		"no client-id":       {func(p *profiles.Profile) { p.ClientID = "" }, "client-id", "missing"},
		"no secret":          {func(p *profiles.Profile) { p.Flow = profiles.FlowClientCredentials }, "client-secret", "needs one"},
		"no secret to post":  {func(p *profiles.Profile) { p.ClientAuth = "client_secret_post" }, "client-secret", "client_secret_post needs one"},
		"no certificate":     {func(p *profiles.Profile) { p.ClientAuth = "tls_client_auth" }, "client-certificate", "missing"},
		"no key":             {func(p *profiles.Profile) { p.ClientAuth = "private_key_jwt" }, "client-key", "missing"},
		"no token":           {func(p *profiles.Profile) { p.Flow = profiles.FlowToken }, "access-token", "missing"},
		"no API key":         {func(p *profiles.Profile) { p.Flow = profiles.FlowAPIKey }, "api-key", "missing"},
		"nowhere":            {func(p *profiles.Profile) { p.Issuer = "" }, "issuer", "missing"},
		"nowhere, entra":     {func(p *profiles.Profile) { p.Issuer, p.Provider = "", profiles.Entra }, "tenant", "missing"},
		"nowhere, keycloak":  {func(p *profiles.Profile) { p.Issuer, p.Provider, p.Tenant = "", profiles.Keycloak, "r" }, "authority", "missing"},
		"nowhere, adfs":      {func(p *profiles.Profile) { p.Issuer, p.Provider = "", profiles.ADFS }, "authority", "missing"},
		"no device endpoint": {func(p *profiles.Profile) { p.Issuer, p.TokenURL = "", "https://x.example/token" }, "endpoints.device-authorization", "needs"},
		"no authorize": {func(p *profiles.Profile) {
			p.Issuer, p.TokenURL, p.Flow = "", "https://x.example/token", profiles.FlowPKCE
		}, "endpoints.authorization", "needs"},
		"two scopes in one":    {func(p *profiles.Profile) { p.Scopes = []string{"openid profile"} }, "scopes", "one word each"},
		"an empty scope":       {func(p *profiles.Profile) { p.Scopes = []string{""} }, "scopes", "one word each"},
		"two acr in one":       {func(p *profiles.Profile) { p.ACRValues = []string{"a b"} }, "acr-values", "one word each"},
		"a parameter of ours":  {func(p *profiles.Profile) { p.ExtraParameters = map[string]string{"client_secret": "hunter2"} }, "extra-parameters", "client_secret"},
		"timeout":              {func(p *profiles.Profile) { p.Timeout = -time.Second }, "timeout", "negative"},
		"min-ttl":              {func(p *profiles.Profile) { p.MinTTL = -time.Second }, "min-ttl", "negative"},
		"redirect-port":        {func(p *profiles.Profile) { p.RedirectPort = -1 }, "redirect-port", "no port"},
		"notification-port":    {func(p *profiles.Profile) { p.NotificationPort = 70000 }, "notification-port", "no port"},
		"pings to nowhere":     {func(p *profiles.Profile) { p.CIBAMode = profiles.CIBAPing }, "notification-port", "missing"},
		"pushed tokens":        {func(p *profiles.Profile) { p.CIBAMode = "push" }, "ciba-mode", "poll"},
		"no project":           {cdf(func(c *profiles.CDF) { c.Project = "" }), "cdf.project", "missing"},
		"a project in quotes":  {cdf(func(c *profiles.CDF) { c.Project = `"plant"` }), "cdf.project", "quotes around it"},
		"a project's title":    {cdf(func(c *profiles.CDF) { c.Project = "My Project" }), "cdf.project", "no project's name"},
		"no cluster":           {cdf(func(c *profiles.CDF) { c.Cluster = "" }), "cdf.base-url", "missing"},
		"a URL as cluster":     {cdf(func(c *profiles.CDF) { c.Cluster = "https://c.cognitedata.com" }), "cdf.cluster", "no cluster's name"},
		"a path":               {cdf(func(c *profiles.CDF) { c.BaseURL, c.Cluster = west+"/api/v1", "" }), "cdf.base-url", "path"},
		"two clusters":         {cdf(func(c *profiles.CDF) { c.BaseURL = "https://az-eastus-1.cognitedata.com" }), "cdf.cluster", "contradicts"},
		"a need in lower case": {cdf(func(c *profiles.CDF) { c.Needs = []string{"timeseries:read"} }), "cdf.needs", `did you mean "timeseries:READ"?`},
		"a need of nothing":    {cdf(func(c *profiles.CDF) { c.Needs = []string{"timeseries"} }), "cdf.needs", "such as timeseries:READ"},
		"no URL to check":      {func(p *profiles.Profile) { p.ResourceCheck = &profiles.ResourceCheck{} }, "resource-check.url", "missing"},
		"a wrong method":       {func(p *profiles.Profile) { p.ResourceCheck = &profiles.ResourceCheck{URL: west, Method: "GETT"} }, "resource-check.method", `did you mean "GET"?`},
		"a wrong status":       {func(p *profiles.Profile) { p.ResourceCheck = &profiles.ResourceCheck{URL: west, ExpectStatus: 2000} }, "resource-check.expect-status", "100 to 599"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := sound()
			tt.make(p)
			found := p.Validate()
			if len(found) != 1 {
				t.Fatalf("%d problems: %+v", len(found), found)
			}
			if found[0].Key != tt.key || !strings.Contains(found[0].Message, tt.says) || strings.Contains(found[0].Message, "hunter2") {
				t.Errorf("%+v", found[0])
			}
		})
	}
}

func TestValidateTellsAllAtOnce(t *testing.T) {
	t.Parallel()
	p := &profiles.Profile{Provider: "nope!", Flow: "nope!", Issuer: "x", RedirectPort: -1, Scopes: []string{"a b"}, CDF: &profiles.CDF{}}
	if found := p.Validate(); len(found) < 8 {
		t.Errorf("only %+v", found)
	}
}

// What a variable will say is judged when it is known.
func TestValidateWaitsForVariables(t *testing.T) {
	t.Parallel()
	p := &profiles.Profile{
		Tenant: "${T}", TokenURL: "http://${HOST}/${T}/oauth2/v2.0/token", ClientID: "${C}", ClientSecret: secret.Ref{Kind: secret.Env, Name: "S"}, Flow: "${F}",
		CDF: &profiles.CDF{Project: "${P}", Cluster: "${CLUSTER}", BaseURL: "https://${CLUSTER}.cognitedata.com"},
	}
	for _, found := range p.Validate() {
		t.Errorf("%+v", found)
	}
	e, _ := p.Expand(func(string) (string, bool) { return "not-good", true })
	if len(e.Validate()) == 0 {
		t.Error("and it stays unjudged afterwards")
	}
}

func TestLoopbackMayBePlainHTTP(t *testing.T) {
	t.Parallel()
	for _, host := range []string{"localhost", "LOCALHOST:8080", "idp.localhost", "127.0.0.1:1", "127.1.2.3", "[::1]:8080", "localhost."} {
		p := sound()
		p.Issuer = "http://" + host
		if found := p.Validate(); len(found) != 0 {
			t.Errorf("%s: %+v", host, found)
		}
	}
}
