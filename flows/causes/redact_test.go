package causes

import (
	"strings"
	"testing"
)

func TestWithoutSecrets(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"YAML":                 "client-secret: SECRET~12",
		"YAML, quoted":         `client_secret: "SECRET"`,
		"YAML, single quotes":  "password: 'SECRET'",
		"a quote never closed": `password: "SECRET`,
		"an option":            "az login --service-principal --password SECRET",
		"an option with =":     "tool --client-secret=SECRET",
		"an option, quoted":    `tool --api-key "SECRET words SECRET"`,
		"a form":               "grant_type=x&client_secret=SECRET",
		"JSON":                 `{"refresh_token":"SECRET"}`,
		"a query in a query":   "next=https://app/cb?client_secret=SECRET",
		"a header":             "Authorization: Bearer SECRETSECRET1",
	} {
		if got := withoutSecrets(text); strings.Contains(got, "SECRET") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestWithoutSecretsLeavesProse(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"client_secret: required", "the client secret is missing", "refresh_token: AADSTS700082 says it has expired",
		"Refresh token: expired or revoked", "error: invalid_client", "the option --client-secret", "password: expired",
		"https://login.microsoftonline.com/common/oauth2/v2.0/token",
	} {
		if got := withoutSecrets(text); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}

func TestReadable(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ in, want string }{
		"plain stays":             {"1 + 1 = 2 at 100 %", "1 + 1 = 2 at 100 %"},
		"a query":                 {"error_description=do%20it+again%3a+now", "error_description=do it again: now"},
		"encoded twice":           {"a%2520b", "a b"},
		"no NUL":                  {"a%00b", "a%00b"},
		"JSON in JSON":            {`{\"a\":\"b\r\nc\"}`, `{"a":"b c"}`},
		"HTML":                    {"&quot;a&quot; &amp; b", `"a" & b`},
		"a secret behind %3D":     {"client_secret%3DSECRET%26a", "client_secret=[redacted]&a"},
		"a secret in quoted JSON": {`{\"client_secret\": \"SECRET\"}`, `{"client_secret": "[redacted]"}`},
	} {
		got := readable(c.in)
		if strings.Contains(got, "SECRET") {
			t.Errorf("%s: %q", name, got)
		}
		if !strings.Contains(c.in, "SECRET") && got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func FuzzWithoutSecrets(f *testing.F) {
	for _, s := range secretTexts[:6] {
		f.Add(s)
	}
	f.Add("--token ")
	f.Fuzz(func(t *testing.T, s string) {
		// Whatever stands before it, a member of JSON on a line of its own hides its value.
		const member = "\n{\"client_secret\":\"S3CR3T-V4LU3\"}"
		if got := readable(strings.ReplaceAll(s, "S3CR3T", "") + member); strings.Contains(got, "S3CR3T-V4LU3") {
			t.Errorf("%q", got)
		}
	})
}
