package importer

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"doorstep/profiles"
	"doorstep/profiles/file"
)

// sdkRules are the settings of the SDKs and of Cognite's auth-wrapper, in snake_case.
var sdkRules = []rule{
	{from: "authority", to: "authority"},
	{from: "authority_url", to: "authority"},
	{from: "oauth_discovery_url", to: "issuer", convert: discoveryRoot},
	{from: "issuer", to: "issuer", convert: discoveryRoot},
	{from: "tenant_id", to: "tenant"},
	{from: "tenant", to: "tenant"},
	{from: "token_url", to: "token-url"},
	{from: "client_id", to: "client-id"},
	{from: "client_secret", to: "client-secret"},
	{from: "scope", to: "scopes", convert: commaWords},
	{from: "scopes", to: "scopes", convert: commaWords},
	{from: "audience", to: "audience"},
	{from: "resource", to: "resource"},
	{from: "grant_type", to: "flow", convert: wordOf(flowWords)},
	{from: "login_flow", to: "flow", convert: wordOf(flowWords)},
	{from: "response_type", why: "the flow decides it"},
	{from: "token_expiry_leeway_seconds", to: "min-ttl"},
	{from: "redirect_port", to: "redirect-port"},
	{from: "redirect_uri", to: "redirect-uri"},
	{from: "prompt", to: "prompt"},
	{from: "login_hint", to: "login-hint"},
	{from: "access_token", to: "access-token"},
	{from: "token", to: "access-token"},
	{from: "api_key", to: "api-key"},
	{from: "refresh_token", why: "doorstep gets its own when you sign in"},
	{from: "certificate", why: "the certificate's text itself: save it as a PEM file, and write client-certificate: PATH into the profile"},
	{from: "cert_thumbprint", why: "it follows from the certificate"},
	{from: "token_cache_path", why: "doorstep keeps its own tokens"},
	{from: "clear_cache", why: "doorstep keeps its own tokens"},
	{from: "mem_cache_only", why: "--store memory keeps no tokens"},
	{from: "project", to: "cdf.project"},
	{from: "base_url", to: "cdf.base-url"},
	{from: "cdf_cluster", to: "cdf.cluster"},
	{from: "cluster", to: "cdf.cluster"},
	{from: "client_name", why: notSigningIn},
	{from: "app_id", why: notSigningIn},
	{from: "timeout", why: "--timeout says how long doorstep waits"},
	{from: "headers", why: notSigningIn},
	{from: "max_workers", why: notSigningIn},
	{from: "api_subversion", why: notSigningIn},
	{from: "debug", why: notSigningIn},
	{from: "file_transfer_timeout", why: notSigningIn},
}

// flowWords are what libraries call the flows.
var flowWords = map[string]string{
	"client_credentials": profiles.FlowClientCredentials,
	"client_certificate": profiles.FlowClientCredentials,
	"device":             profiles.FlowDevice,
	"device_code":        profiles.FlowDevice,
	"urn:ietf:params:oauth:grant-type:device_code": profiles.FlowDevice,
	"interactive":        profiles.FlowPKCE,
	"pkce":               profiles.FlowPKCE,
	"authorization_code": profiles.FlowPKCE,
	"implicit":           profiles.FlowImplicit,
	"token":              profiles.FlowToken,
}

// nests are blocks that only group what is in them. One of the flows' names says which flow it is, too.
var nests = []string{
	"settings", "config", "auth", "credentials", "credential_provider", "idp", "cognite", "cdf", "oidc",
	"client_credentials", "client_certificate", "device_code", "device", "interactive", "pkce", "implicit",
}

// takeSDK carries over settings whose keys are in any spelling and nesting.
func (d *draft) takeSDK(settings []setting) {
	rules := sdkRules
	for i, s := range settings {
		parts := strings.Split(s.key, ".")
		last := snake(parts[len(parts)-1])
		if s.block && isNest(last) {
			if flow := flowWords[last]; flow != "" {
				d.assume("flow", flow)
			}
			rules = append(rules, rule{from: s.key})
		}
		if r := findRule(sdkRules, last); r != nil && allNests(parts[:len(parts)-1]) {
			renamed := *r
			renamed.from = settings[i].key
			rules = append(rules, renamed)
		}
	}
	d.take(settings, rules)
	finishSDK(d)
}

func isNest(word string) bool {
	for _, n := range nests {
		if n == word {
			return true
		}
	}
	return false
}

func allNests(parts []string) bool {
	for _, p := range parts {
		if !isNest(snake(p)) {
			return false
		}
	}
	return true
}

// finishSDK fills in what the libraries take for granted.
func finishSDK(d *draft) {
	if d.has("tenant") && !d.has("token-url") && !d.has("authority") {
		d.assume("provider", "entra")
	}
	if !d.profile.AccessToken.IsZero() && d.profile.ClientID == "" {
		d.assume("flow", profiles.FlowToken)
	}
	d.oneCluster()
}

var humps = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`([a-z0-9])([A-Z])`)
})

// snake writes a key in snake_case, from camelCase and kebab-case.
func snake(key string) string {
	return strings.ToLower(strings.ReplaceAll(humps().ReplaceAllString(key, "${1}_${2}"), "-", "_"))
}

func readSDKYAML(f format, source string, data []byte, name string) (*Result, error) {
	entries, err := file.Entries(source, data)
	if err != nil {
		return nil, err
	}
	if len(entries) > maxSettings {
		return nil, fmt.Errorf("%s has more keys than settings have", source)
	}
	d := newDraft(f.name, name)
	d.takeSDK(settingsOf(entries))
	d.remainder(data)
	return d.done()
}
