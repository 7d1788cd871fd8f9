package importer_test

import (
	"strings"
	"testing"

	"doorstep/profiles/importer"
)

// TestEnvLines are the ways to write a variable.
func TestEnvLines(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		`IDP_CLIENT_ID=x`:                   "client-id: x\n",
		`export IDP_CLIENT_ID="x"`:          "client-id: x\n",
		`  IDP_CLIENT_ID = 'x y' # said`:    "client-id: x y\n",
		`set IDP_CLIENT_ID=x`:               "client-id: x\n",
		`$env:IDP_CLIENT_ID = "x";`:         "client-id: x\n",
		`IDP_CLIENT_ID=x # said`:            "client-id: x\n",
		`IDP_CLIENT_ID=x#y`:                 "client-id: x#y\n",
		`IDP_CLIENT_ID="x`:                  "client-id: \"x\n",
		`IDP_CLIENT_ID=`:                    "!client-id:",
		`IDP_CLIENT_ID=""`:                  "!client-id:",
		`IDP_SCOPES=a, b c`:                 "scopes: a b c\n",
		`IDP_DISCOVERY_URL=https://i.test/`: "issuer: https://i.test\n",
		`IDP_DISCOVERY_URL=https://i.test/.well-known/openid-configuration`: "issuer: https://i.test\n",
		`PROVIDER=other`:         "provider: generic\n",
		`PROVIDER=AUTH0`:         "provider: auth0\n",
		`PROVIDER=guessed`:       `problem: provider "guessed" is not known`,
		`LOGIN_FLOW=token`:       "flow: token\n",
		`LOGIN_FLOW=interactive`: "flow: pkce\n",
		`IDP_CLEINT_ID=x`:        `IDP_CLEINT_ID: no key that doorstep knows here: did you mean "IDP_CLIENT_ID"?`,
	} {
		says(t, read(t, "CDF_PROJECT=pumps\n"+line+"\n"), want)
	}
}

func TestEnvDefaults(t *testing.T) {
	t.Parallel()
	const base = "CDF_PROJECT=pumps\nCDF_CLUSTER=westeurope-1\n"
	for lines, want := range map[string][]string{
		"IDP_TENANT_ID=contoso.onmicrosoft.com\nIDP_CLIENT_ID=x\n": {
			"provider: entra", "client-secret: ${IDP_CLIENT_SECRET}", "warning: IDP_CLIENT_SECRET: is not there",
		},
		"IDP_TENANT_ID=t\nIDP_CLIENT_SECRET=\n":                                            {"warning: line 4: IDP_CLIENT_SECRET: has no value there"},
		"PROVIDER=other\nIDP_CLIENT_ID=x\n":                                                {"scopes: https://westeurope-1.cognitedata.com/.default"},
		"PROVIDER=cdf\nIDP_CLIENT_ID=x\nIDP_CLIENT_SECRET=${S}\n":                          {"provider: cognite", "!scopes", "!problem"},
		"CDF_TOKEN=${T}\nLOGIN_FLOW=token\n":                                               {"access-token: ${T}", "flow: token", "!not imported"},
		"LOGIN_FLOW=device_code\nIDP_CLIENT_ID=x\nIDP_DISCOVERY_URL=https://idp.example\n": {"flow: device", "client-id: x", "!warning"},
		"CDF_URL=https://other.cognitedata.com\n":                                          {"cdf.cluster: westeurope-1", `problem: cdf.cluster "westeurope-1" contradicts`},
		"CDF_URL=https://westeurope-1.cognitedata.com/\n":                                  {"!cdf.cluster", "cdf.base-url: https://westeurope-1.cognitedata.com/"},
		"COGNITE_API_KEY=${K}\n":                                                           {"api-key: ${K}", "!client-secret"},
		"CDF_PROJECT=tanks\n":                                                              {"cdf.project: pumps", "line 3: CDF_PROJECT: says otherwise than CDF_PROJECT on line 1, which counts"},
	} {
		says(t, read(t, base+lines), want...)
	}
}

func TestExtractors(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"idp-authentication:\n  client-id: x\n  token-url: https://i.test/t\n  secret: ${S}\n":                {"client-id: x", "token-url: https://i.test/t", "!cdf", "!not imported"},
		"cognite:\n  project: p\n  api-key: ${K}\n":                                                           {"api-key: ${K}", "has retired API keys", "base-url: https://api.cognitedata.com"},
		"cognite:\n  idp-authentication: &a\n    client-id: x\nother: *a\n":                                   {"client-id: x", "line 4: other"},
		"cognite:\n  idp-authentication:\n    client-id: !keyvault name\n":                                    {"line 3: cognite.idp-authentication.client-id: its value is in Azure Key Vault"},
		"cognite:\n  idp-authentication:\n    secret: !env ${S}\n    tenant: !odd x\n":                        {"client-secret: ${S}", "a tag of the extractor's own"},
		"cognite:\n  idp-authentication:\n    scopes: a b\n    min-ttl: 30s\n":                                {"scopes: a b", "min-ttl: 30s"},
		"cognite:\n  idp-authentication:\n    scopes: {a: b}\n":                                               {"line 3: cognite.idp-authentication.scopes: its value is not one text"},
		"cognite:\n  idp-authentication:\n    scopes: [{a: b}]\n":                                             {"scopes: its value is not one text"},
		"cognite:\n  idp-authentication:\n    min-ttl: soon\n":                                                {"min-ttl: min-ttl is no duration"},
		"cognite:\n  idp-authentication:\n    tenant: t\n    authority: https://login.microsoftonline.com/\n": {"provider: entra", "!authority:"},
		"cognite:\n  idp-authentication:\n    tenant: t\n    authority: https://login.example/\n":             {"authority: https://login.example/"},
		"cognite:\n  idp-authentication:\n    secret: a\n    client-secret: b\n":                              {"line 4: cognite.idp-authentication.client-secret: says otherwise than cognite.idp-authentication.secret on line 3"},
		"authentication:\n  type: client-certificate\n  path: c.pem\n  password: ${P}\n":                      {"flow: client-credentials", "client-certificate: c.pem", "client-certificate-password: ${P}"},
		"authentication:\n  type: magic\n":                                                                    {`problem: flow "magic" is not known`},
		"project: p\nauthentication:\n  client-id: x\nintegration:\n  external-id: e\n":                       {"line 4: integration: nothing that signing in depends on", "!external-id"},
	} {
		says(t, read(t, text), want...)
	}
}

func TestSettings(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		`{"authority": "https://i.test", "clientId": "x", "scope": "a b"}`:                              {"authority: https://i.test", "client-id: x", "scopes: a b"},
		`{"client-id": "x", "grant_type": "urn:ietf:params:oauth:grant-type:device_code"}`:              {"client-id: x", "flow: device"},
		`{"credentials": {"interactive": {"authority_url": "https://i.test", "redirect_port": 53000}}}`: {"flow: pkce", "redirect-port: 53000"},
		`{"credentials": {"client_credentials": {"client_secret": "${S}"}}}`:                            {"flow: client-credentials", "client-secret: ${S}"},
		`{"token": "marker-S3cr3t-of-the-import"}`:                                                      {"flow: token", "access-token: (literal, hidden)"},
		`{"refresh_token": "marker-S3cr3t-of-the-import"}`:                                              {"refresh_token: doorstep gets its own"},
		"{\n\"a\": null,\n\"b\": [1, [2]],\n\"c\": true,\n\"d\": 1.5,\n\"scopes\": [{}]}":               {"line 2: a", "line 3: b", "line 4: c", "line 5: d", "scopes: its value is not one text"},
		`{"client_id": 7, "clientId": "7", "CLIENT_ID": "8"}`:                                           {"client-id: 7", "CLIENT_ID: says otherwise than client_id on line 1"},
		"credentials:\n  device_code:\n    client_id: x\n    cdf_cluster: westeurope-1\n":               {"format: sdk-yaml", "flow: device", "cdf.cluster: westeurope-1"},
		"credentials:\n  token: ${T}\nmax_workers: 3\n":                                                 {"access-token: ${T}", "max_workers"},
		`{"wrapper": {"client_id": "x"}}`:                                                               {"line 1: wrapper: no key that doorstep knows here", "!client-id: x"},
		`{"tenantId": "contoso.onmicrosoft.com", "clientId": "x"}`:                                      {"provider: entra", "tenant: contoso.onmicrosoft.com"},
	} {
		says(t, read(t, text), want...)
	}
}

func TestNoJSON(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat(`{"a":`, 60) + "1" + strings.Repeat("}", 60)
	wide := "{" + strings.TrimSuffix(strings.Repeat(`"a":1,`, 3000), ",") + "}"
	for _, text := range []string{"{", `{"a"`, "{\n\"client_secret\": \"" + marker + "\n", `{"a": marker}`, `{} {}`, `{"a": [`, `{"a": 1]`, deep, wide} {
		_, err := importer.Read("source", []byte(text), "")
		if err == nil || !strings.Contains(err.Error(), "this is not JSON") || strings.Contains(err.Error(), "marker") {
			t.Errorf("%.40q: %v", text, err)
		}
	}
}

func TestManyKeys(t *testing.T) {
	t.Parallel()
	text := "credentials:\n  x: 1\n" + strings.Repeat("y:\n  z: 1\n", 1500)
	if _, err := importer.Read("source", []byte(text), ""); err == nil {
		t.Error("more keys than settings have were taken")
	}
}
