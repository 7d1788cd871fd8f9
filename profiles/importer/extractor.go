package importer

import (
	"strings"

	"doorstep/profiles/file"
)

// credentialRules are the keys of the block that an extractor signs in by (python-extractor-utils and
// dotnet-extractor-utils, classic and new).
var credentialRules = []rule{
	{from: "type", to: "flow", convert: wordOf(map[string]string{
		"client-credentials": "client-credentials", "client-certificate": "client-credentials",
	})},
	{from: "implementation", why: "the choice of a library, which the .NET extractors retired"},
	{from: "client-id", to: "client-id"},
	{from: "secret", to: "client-secret"},
	{from: "client-secret", to: "client-secret"},
	{from: "tenant", to: "tenant"},
	{from: "authority", to: "authority"},
	{from: "authority-url", to: "authority"},
	{from: "token-url", to: "token-url"},
	{from: "scopes", to: "scopes", convert: commaWords},
	{from: "audience", to: "audience"},
	{from: "resource", to: "resource"},
	{from: "min-ttl", to: "min-ttl"},
	{from: "path", to: "client-certificate"},
	{from: "password", to: "client-certificate-password"},
	{from: "certificate.path", to: "client-certificate"},
	{from: "certificate.password", to: "client-certificate-password"},
	{from: "certificate.authority-url", to: "authority"},
}

// below gives the rules for keys that stand below a block.
func below(block string, rules []rule) []rule {
	all := make([]rule, len(rules))
	for i, r := range rules {
		r.from = block + "." + r.from
		all[i] = r
	}
	return all
}

func classicRules() []rule {
	return append([]rule{
		{from: "version"},
		{from: "type"},
		{from: "cognite.idp-authentication"},
		{from: "idp-authentication"},
		{from: "cognite.project", to: "cdf.project"},
		{from: "cognite.host", to: "cdf.base-url"},
		{from: "cognite.base-url", to: "cdf.base-url"}, // a slip that is common enough
		{from: "cognite.api-key", to: "api-key"},
	}, append(below("cognite.idp-authentication", credentialRules), below("idp-authentication", credentialRules)...)...)
}

func newRules() []rule {
	return append([]rule{
		{from: "version"},
		{from: "authentication"},
		{from: "project", to: "cdf.project"},
		{from: "base-url", to: "cdf.base-url"},
		{from: "integration", why: notSigningIn},
	}, below("authentication", credentialRules)...)
}

// defaultHost is where an extractor connects to when nobody says otherwise.
const defaultHost = "https://api.cognitedata.com"

func readExtractor(f format, source string, data []byte, name string) (*Result, error) {
	d, err := readYAML(f, source, data, name, classicRules())
	if err != nil {
		return nil, err
	}
	if d.has("cdf.project") && !d.has("cdf.base-url") {
		d.assume("cdf.base-url", defaultHost)
		d.warn(setting{key: "cognite.host"}, "is not there: extractors then connect to "+defaultHost+", and so does the profile")
	}
	finishExtractor(d, data)
	return d.done()
}

func readNewExtractor(f format, source string, data []byte, name string) (*Result, error) {
	d, err := readYAML(f, source, data, name, newRules())
	if err != nil {
		return nil, err
	}
	finishExtractor(d, data)
	return d.done()
}

// finishExtractor fills in what an extractor takes for granted: with a tenant, Entra ID and an application by itself.
func finishExtractor(d *draft, data []byte) {
	p := d.profile
	if d.has("tenant") {
		d.assume("provider", "entra")
	}
	if p.Authority == "https://login.microsoftonline.com" || p.Authority == "https://login.microsoftonline.com/" {
		p.Authority = "" // the preset's own
	}
	if p.APIKey.IsZero() {
		d.assume("flow", "client-credentials")
	}
	if !p.APIKey.IsZero() {
		d.warn(d.from["api-key"], "CDF has retired API keys: the profile will not sign in until it has a client's credentials instead")
	}
	d.remainder(data)
}

// readYAML reads a YAML source by the rules.
func readYAML(f format, source string, data []byte, name string, rules []rule) (*draft, error) {
	entries, err := file.Entries(source, data)
	if err != nil {
		return nil, err
	}
	d := newDraft(f.name, name)
	d.take(settingsOf(entries), rules)
	return d, nil
}

// settingsOf makes settings of a YAML file's entries.
func settingsOf(entries []file.Entry) []setting {
	all := make([]setting, len(entries))
	for i, e := range entries {
		all[i] = setting{key: e.Key, texts: e.Texts, line: e.Line, block: e.Block}
		if e.Other {
			all[i].problem = "its value is not one text or a list of texts"
		}
		switch strings.ToLower(e.Tag) {
		case "", "!env", "!!str", "!!int", "!!seq", "!!map":
		case "!keyvault":
			all[i].problem = "its value is in Azure Key Vault: put command:[az, keyvault, secret, show, --vault-name, VAULT, --name, NAME, " +
				"--query, value, -o, tsv] into the profile"
		default:
			all[i].problem = "its value has a tag of the extractor's own"
		}
	}
	return all
}
