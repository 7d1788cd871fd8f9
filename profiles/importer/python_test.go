package importer_test

import (
	"strings"
	"testing"

	"doorstep/profiles/importer"
)

// TestPythonExpressions are the ways to write an argument.
func TestPythonExpressions(t *testing.T) {
	t.Parallel()
	const unknown = "client_id: its value is worked out by the program"
	for expression, want := range map[string]string{
		`"x"`:                         "client-id: x\n",
		`'x'`:                         "client-id: x\n",
		`"""x"""`:                     "client-id: x\n",
		`"it\'s"`:                     "client-id: it's\n",
		`r"a\b"`:                      `client-id: a\b`,
		`"a" 'b'`:                     "client-id: ab\n",
		`"a" + "b"`:                   "client-id: ab\n",
		`("x")`:                       "client-id: x\n",
		`NAME`:                        "client-id: known\n",
		`f"{NAME}-1"`:                 "client-id: known-1\n",
		`f"{{NAME}}"`:                 "client-id: {NAME}\n",
		`F'{os.environ["X"]}-1'`:      "client-id: ${X}-1\n",
		`os.environ["X"]`:             "client-id: ${X}\n",
		`os.environ.get("X", "y")`:    "client-id: ${X}\n",
		`os.getenv('X')`:              "client-id: ${X}\n",
		`environ["X"]`:                "client-id: ${X}\n",
		`7`:                           "client-id: 7\n",
		`None`:                        "!client-id:",
		`UNKNOWN`:                     unknown,
		`f"{UNKNOWN}"`:                unknown,
		`read("x")`:                   unknown,
		`"x".strip()`:                 unknown,
		`"a" if b else "c"`:           unknown,
		`NAME or "y"`:                 unknown,
		`"a" + read("b")`:             unknown,
		`["a", "b"] + ["c"]`:          unknown,
		`{"a": "b"}`:                  unknown,
		`lambda: "x"`:                 unknown,
		`os.environ[read("x")]`:       unknown,
		`"unclosed`:                   "client-id: unclosed",
		"(\n\"a\"  # a comment ) \n)": "client-id: a\n",
	} {
		text := "import os\nNAME = \"known\"\ncreds = OAuthClientCredentials(token_url=\"https://i.test/t\", client_id=" + expression + "\n)\n"
		t.Run(expression, func(t *testing.T) {
			t.Parallel()
			says(t, read(t, text), want)
		})
	}
}

func TestPythonCalls(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		`OAuthClientCredentials("https://i.test/t", "x", os.environ["S"], ["a", "b"])`: {
			"token-url: https://i.test/t", "client-id: x", "client-secret: ${S}", "scopes: a b", "flow: client-credentials",
		},
		`OAuthClientCredentials(token_url="https://i.test/t", client_id="x", client_secret=S, tone="low")`: {
			"extra-parameters: tone=low", "client_secret: its value is worked out by the program", "problem: client-secret is missing",
		},
		`OAuthInteractive(authority_url="https://login.microsoftonline.com/t", client_id="x", redirect_port=53001, prompt="login", mood=1)`: {
			"flow: pkce", "redirect-port: 53001", "prompt: login", "mood: no key",
		},
		`OAuthInteractive.default_for_entra_id("contoso.onmicrosoft.com", "x", cdf_cluster="westeurope-1")`: {"provider: entra", "cdf.cluster: westeurope-1", "flow: pkce"},
		`OAuthClientCertificate("https://i.test", "x", "AB", "marker-S3cr3t-of-the-import", ["a"])`: {
			"flow: client-credentials", "certificate: the certificate's text itself", "cert_thumbprint", "scopes: a",
		},
		`ClientConfig(client_name="n", project="p", credentials=Token("marker-S3cr3t-of-the-import"))`:             {"flow: token", "access-token: (literal, hidden)", "cdf.project: p"},
		`cognite.client.ClientConfig("n", "p", cognite.client.credentials.Token(os.environ["T"]))`:                 {"access-token: ${T}", "cdf.project: p"},
		`CogniteClient.default_oauth_client_credentials("p", "c", "contoso.onmicrosoft.com", "x", os.getenv("S"))`: {"cdf.project: p", "cdf.cluster: c", "client-secret: ${S}"},
		`CogniteClient.default_oauth_interactive("p", "c", "contoso.onmicrosoft.com", "x", "one too many")`:        {"flow: pkce", "an argument too many"},
		`ClientConfig(APIKey(os.environ["K"]))`:                                                                    {"api-key: ${K}", "flow: api-key"},
		"OAuthDeviceCode(\nclient_id='x',\nscopes=SCOPES,\n)":                                                      {"line 3: scopes: its value is worked out"},
		"a = OAuthDeviceCode(client_id='x')\nb = OAuthDeviceCode(client_id='y')\n":                                 {"client-id: x", "line 2: OAuthDeviceCode: a second way to sign in"},
		"SECRET = 'marker-S3cr3t-of-the-import'\nOAuthClientCredentials(client_secret=SECRET)":                     {"line 2: client_secret: the secret is written out there", "literal: client-secret"},
		"# doorstep profile: prod\n#   cdf.needs: a:READ\nCogniteClient.default('p', 'c')":                         {"profile: prod", "cdf.needs: a:READ"},
		"def f():\n    if a == b:\n        return OAuthDeviceCode(client_id='x', scopes=('a', 'b'))\n":             {"client-id: x", "scopes: a b"},
	} {
		says(t, read(t, text), want...)
	}
}

func TestPythonWithoutASignIn(t *testing.T) {
	t.Parallel()
	_, err := importer.Read("source", []byte("CogniteClient(config)\n"), "")
	if err == nil || !strings.Contains(err.Error(), "no call that says how to sign in") {
		t.Errorf("%v", err)
	}
}

func TestPythonThatNeverEnds(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"ClientConfig(" + strings.Repeat("(", 5000),
		"ClientConfig(" + strings.Repeat("[a,", 5000),
		"ClientConfig(project=" + strings.Repeat(`f"{`, 2000),
		"ClientConfig(" + strings.Repeat(")", 5000) + strings.Repeat("x(", 5000),
		"ClientConfig(" + strings.Repeat("#\n", 50_000) + ")",
	} {
		if res, err := importer.Read("source", []byte(text), ""); err == nil {
			_ = report(res)
		}
	}
}
