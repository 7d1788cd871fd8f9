package importer

import (
	"regexp"
	"strings"
	"sync"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// envRules are the variables of the Cognite Toolkit (IDP_, CDF_) and of extractors (COGNITE_), the one that counts
// first where two mean the same.
var envRules = []rule{
	{from: "PROVIDER", to: "provider", convert: wordOf(map[string]string{
		"entra_id": "entra", "auth0": "auth0", "cdf": "cognite", "other": "generic",
	})},
	{from: "LOGIN_FLOW", to: "flow", convert: wordOf(map[string]string{
		"client_credentials": "client-credentials", "token": "token", "device_code": "device", "interactive": "pkce",
	})},
	{from: "CDF_CLUSTER", to: "cdf.cluster"},
	{from: "CDF_PROJECT", to: "cdf.project"},
	{from: "CDF_URL", to: "cdf.base-url"},
	{from: "CDF_TOKEN", to: "access-token"},
	{from: "CDF_CLIENT_TIMEOUT", why: "--timeout says how long doorstep waits"},
	{from: "CDF_CLIENT_MAX_WORKERS", why: notSigningIn},
	{from: "IDP_CLIENT_ID", to: "client-id"},
	{from: "IDP_CLIENT_SECRET", to: "client-secret"},
	{from: "IDP_TENANT_ID", to: "tenant"},
	{from: "IDP_TOKEN_URL", to: "token-url"},
	{from: "IDP_AUDIENCE", to: "audience"},
	{from: "IDP_SCOPES", to: "scopes", convert: commaWords},
	{from: "IDP_AUTHORITY_URL", to: "authority"},
	{from: "IDP_DISCOVERY_URL", to: "issuer", convert: discoveryRoot},
	{from: "COGNITE_PROJECT", to: "cdf.project"},
	{from: "COGNITE_BASE_URL", to: "cdf.base-url"},
	{from: "COGNITE_HOST", to: "cdf.base-url"},
	{from: "COGNITE_CLUSTER", to: "cdf.cluster"},
	{from: "COGNITE_CLIENT_ID", to: "client-id"},
	{from: "COGNITE_CLIENT_SECRET", to: "client-secret"},
	{from: "COGNITE_TENANT_ID", to: "tenant"},
	{from: "COGNITE_TENANT", to: "tenant"},
	{from: "COGNITE_TOKEN_URL", to: "token-url"},
	{from: "COGNITE_AUTHORITY", to: "authority"},
	{from: "COGNITE_SCOPES", to: "scopes", convert: commaWords},
	{from: "COGNITE_SCOPE", to: "scopes", convert: commaWords},
	{from: "COGNITE_AUDIENCE", to: "audience"},
	{from: "COGNITE_TOKEN", to: "access-token"},
	{from: "COGNITE_API_KEY", to: "api-key"},
	{from: "COGNITE_INTEGRATION_ID", why: notSigningIn},
	{from: "COGNITE_CLIENT_NAME", why: notSigningIn},
}

// toolkitClient is the public client that the Toolkit signs in with at Entra ID when it is given none.
const toolkitClient = "fb9d503b-ac25-44c7-a75d-8fbcd3a206bd"

func readEnv(f format, _ string, data []byte, name string) (*Result, error) {
	d := newDraft(f.name, name)
	d.take(d.scanEnv(data), envRules)
	finishEnv(d)
	d.remainder(data)
	d.tellAssumedSecret()
	return d.done()
}

// finishEnv fills in what the Toolkit takes for granted.
func finishEnv(d *draft) {
	p := d.profile
	d.oneCluster()
	if !p.AccessToken.IsZero() && (p.Flow != "" && p.Flow != profiles.FlowToken || p.ClientID != "") {
		d.drop("access-token", "the other variables say how to get a token, and that is what the profile does")
	}
	if p.Flow == "" && p.AccessToken.IsZero() && p.APIKey.IsZero() {
		p.Flow = profiles.FlowClientCredentials
	}
	if p.Flow == profiles.FlowClientCredentials && p.ClientSecret.IsZero() && p.APIKey.IsZero() {
		p.ClientSecret = secret.Ref{Kind: secret.Env, Name: usualSecret}
	}
	entra := p.Provider == profiles.Entra || p.Provider == "" && p.Tenant != ""
	if p.Flow == profiles.FlowDevice && entra && p.ClientID == "" {
		p.ClientID = toolkitClient
		d.warn(d.said["LOGIN_FLOW"], "there is no IDP_CLIENT_ID, so the profile signs in as the Toolkit does, with Cognite's own public client")
	}
	if p.Provider == profiles.Generic && p.CDF != nil && p.CDF.Cluster != "" && len(p.Scopes) == 0 {
		resource := "https://" + p.CDF.Cluster + ".cognitedata.com"
		d.assume("scopes", resource+"/.default")
	}
	d.assumeProvider()
}

// usualSecret is the variable in which the Toolkit has the client secret.
const usualSecret = "IDP_CLIENT_SECRET"

// tellAssumedSecret says that the source doesn't name the secret that signing in needs.
func (d *draft) tellAssumedSecret() {
	if r := d.profile.ClientSecret; r.Kind == secret.Env && r.Name == usualSecret && d.said[r.Name].key == "" {
		d.warn(setting{key: r.Name}, "is not there: client-secret is what that environment variable holds when you sign in")
	}
}

// assumeProvider names the provider where the Toolkit's own default holds and nothing speaks against it.
func (d *draft) assumeProvider() {
	if d.has("tenant") && !d.has("token-url") && !d.has("issuer") {
		d.assume("provider", "entra")
	}
}

// oneCluster leaves out the cluster's name where its URL says the same: a profile needs one of them.
func (d *draft) oneCluster() {
	c := d.profile.CDF
	if c == nil || c.BaseURL == "" || c.Cluster == "" {
		return
	}
	named := &profiles.Profile{CDF: &profiles.CDF{Cluster: c.Cluster}}
	if named.Effective().CDF.BaseURL == strings.TrimRight(c.BaseURL, "/") {
		c.Cluster = ""
	}
}

// assignment is one variable as a .env file, a shell, cmd.exe or PowerShell sets it.
var assignment = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*(?:export\s+|set\s+|\$env:)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*;?\s*$`)
})

// scanEnv reads the lines. One that sets nothing is told by its number alone: it can be the rest of a secret.
func (d *draft) scanEnv(data []byte) []setting {
	var all []setting
	for i, line := range strings.Split(string(data), "\n") {
		trimmed := strings.TrimSpace(line)
		if trimmed == "" || strings.HasPrefix(trimmed, "#") || strings.HasPrefix(trimmed, "REM ") {
			continue
		}
		m := assignment().FindStringSubmatch(line)
		if m == nil {
			d.leave(setting{line: i + 1}, "the line sets no variable")
			continue
		}
		s := setting{key: m[1], texts: []string{unquoted(m[2])}, line: i + 1, variable: m[1]}
		all = append(all, s)
	}
	return all
}

// unquoted gives the value without its quotes, or without the comment behind it.
func unquoted(value string) string {
	if value == "" || strings.HasPrefix(value, "#") {
		return ""
	}
	if quote := value[0]; quote == '"' || quote == '\'' {
		if end := strings.IndexByte(value[1:], quote); end >= 0 {
			return value[1 : 1+end]
		}
	}
	if before, _, found := strings.Cut(value, " #"); found {
		value = before
	}
	return strings.TrimSpace(value)
}
