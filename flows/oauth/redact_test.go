package oauth_test

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"doorstep/flows/oauth"
)

const someJWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYXJrZXIifQ.bWFya2Vy-c2ln_"

func TestRedact(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		// members of JSON
		`{"access_token":"marker","token_type":"Bearer"}`:       `{"access_token":"[redacted]","token_type":"Bearer"}`,
		`{ "refresh_token" : "mar\"ker" , "a": 1}`:              `{ "refresh_token" : "[redacted]" , "a": 1}`,
		`{"client_secret":["marker","m2"],"x":"y"}`:             `{"client_secret":"[redacted]","x":"y"}`,
		`{"token":{"a":{"b":"marker"}},"x":"y"}`:                `{"token":"[redacted]","x":"y"}`,
		`{"nonce":12345,"x":"y"}`:                               `{"nonce":"[redacted]","x":"y"}`,
		`{"access_token":"marker`:                               `{"access_token":"[redacted]"`,
		`{"access\u005ftoken":"marker"}`:                        `{"access\u005ftoken":"[redacted]"}`,
		`{"body":"{\"password\":\"marker\",\"a\":\"b\"}"}`:      `{"body":"{\"password\":\"[redacted]\",\"a\":\"b\"}"}`,
		`{'api-key': 'marker', 'a': 'b'}`:                       `{'api-key': '[redacted]', 'a': 'b'}`,
		`{"token_endpoint":"https://a.example","expires_in":1}`: `{"token_endpoint":"https://a.example","expires_in":1}`,
		`{"client_secret_expires_at":0}`:                        `{"client_secret_expires_at":0}`,
		`{"error":"invalid_token","code":190}`:                  `{"error":"invalid_token","code":190}`,
		`{"token_endpoint_auth_methods_supported":["a"]}`:       `{"token_endpoint_auth_methods_supported":["a"]}`,
		// pairs
		"client_id=a&client_secret=marker&scope=b":         "client_id=a&client_secret=[redacted]&scope=b",
		"https://a.example/cb?code=marker1&state=s":        "https://a.example/cb?code=[redacted]&state=s",
		"error code=190 and code=7000215":                  "error code=190 and code=7000215",
		"Client%5FSecret=marker":                           "Client%5FSecret=[redacted]",
		`<input type="hidden" name="code" value="marker">`: `<input type="hidden" name="code" value="[redacted]">`,
		`<input name='id_token' value='marker'/>`:          `<input name='id_token' value='[redacted]'/>`,
		`<input name=code value='marker'>`:                 `<input name=code value='[redacted]'>`,
		`<input name=password value=marker>`:               `<input name=password value=[redacted]>`,
		`<input name="user" value="me">`:                   `<input name="user" value="me">`,
		// pairs in the value of another
		"next=https://app/cb?client_secret=marker&a=b":                      "next=https://app/cb?client_secret=[redacted]&a=b",
		"next=https%3A%2F%2Fapp%3Fclient_secret%3Dmarker%26a%3Db&z=1":       "next=https%3A%2F%2Fapp%3Fclient_secret%3D[redacted]%26a%3Db&z=1",
		"a=https%253A%252F%252Fapp%253Fid_token%253Dmarker%2526a%253Db c=d": "a=https%253A%252F%252Fapp%253Fid_token%253D[redacted]%2526a%253Db c=d",
		"state=client_secret=marker":                                        "state=client_secret=[redacted]",
		"next=https%3A%2F%2Fapp%3Fcode%3D7000215":                           "next=https%3A%2F%2Fapp%3Fcode%3D7000215",
		// quotes that do not pair up
		`client_secret":"marker","a":"b"}`:               `client_secret":"[redacted]","a":"b"}`,
		`odd " here {"client_secret":"marker"}`:          `odd " here {"client_secret":"[redacted]"}`,
		`{"nonce":"x, "client_secret":"marker","a":"b"}`: `{"nonce":"[redacted]"client_secret":"[redacted]","a":"b"}`,
		`{\"nonce\":\"x, \"password\":\"marker\"}`:       `{\"nonce\":\"[redacted]\"password\":\"[redacted]\"}`,
		`'"client_secret":"marker"`:                      `'"client_secret":"[redacted]"`,
		// by their look
		"Authorization: Bearer marker-123456": "Authorization: Bearer [redacted]",
		"basic bWFya2VyOjEyMw==":              "basic [redacted]",
		"Basic authentication is required":    "Basic authentication is required",
		"the token " + someJWT + " is old":    "the token [redacted] is old",
		someJWT[:40]:                          "[redacted]",
		"eyes only, key of the year":          "eyes only, key of the year",
		"":                                    "",
		"plain words":                         "plain words",
	} {
		if got := oauth.Redact(in); got != want {
			t.Errorf("Redact(%s)\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestSecretName(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"client_secret", "Client-Secret", "password", "passwd", "Authorization", "Proxy-Authorization", "Set-Cookie", "DPoP",
		"access_token", "accessToken", "refresh_token", "id_token", "subject_token", "device_code", "code_verifier", "X-Api-Key",
		"client_assertion", "nonce", "id_token_hint", "actor_token", "logout_token", "PRIVATE_KEY",
	} {
		if !oauth.SecretName(name) {
			t.Errorf("%s is told", name)
		}
	}
	for _, name := range []string{
		"token_type", "token_endpoint", "client_id", "scope", "code", "state", "grant_type", "subject_token_type",
		"client_secret_expires_at", "user_code", "verification_uri", "id_token_signing_alg_values_supported", "Content-Type", "",
	} {
		if oauth.SecretName(name) {
			t.Errorf("%s is kept", name)
		}
	}
}

// However a secret is wrapped, and wherever the text is cut, it does not come through.
func FuzzRedact(f *testing.F) {
	f.Add("marker", "access_token", 0)
	f.Add(`mar"k\er<>&`, "client_secret", 17)
	f.Add("\u2028\x00é", "x-api-key", 40)
	f.Fuzz(func(t *testing.T, secret, name string, cut int) {
		if len(secret) < 6 || !oauth.SecretName(name) || strings.Contains("[redacted]", secret) || strings.Contains(name, secret) {
			return
		}
		quotedName, _ := json.Marshal(name)
		quoted, _ := json.Marshal(secret)
		escaped := url.QueryEscape(secret)
		for _, tt := range []struct{ text, needle string }{
			{`{"a":1,` + string(quotedName) + `:` + string(quoted) + `,"b":"c"}`, strings.Trim(string(quoted), `"`)},
			{"https://a.example/?x=y&" + url.QueryEscape(name) + "=" + escaped + "&z=1", escaped},
			{"next=https://a.example/?" + url.QueryEscape(name) + "=" + escaped + "&z=1", escaped},
			{"next=" + url.QueryEscape("https://a.example/?"+url.QueryEscape(name)+"="+escaped+"&z=1"), url.QueryEscape(escaped)},
			{`odd " here {"a":"b"` + string(quotedName) + `:` + string(quoted) + `}`, strings.Trim(string(quoted), `"`)},
		} {
			// The name itself may be longer than any name that is looked for, or be spelt with what ends one.
			if len(url.QueryEscape(url.QueryEscape(name))) > 80 || strings.ContainsAny(name, "\\\"' :\t\n\r\v\f\u0085\u00a0%&<>=?#/;,()[]{}") || quotedName[1] == '\\' {
				continue
			}
			text := tt.text
			if cut > 0 {
				text = text[:max(len(text)-cut%len(text), 0)]
			}
			before, rest, found := strings.Cut(text, tt.needle)
			if !found || strings.Contains(before+rest, tt.needle) {
				continue
			}
			if got := oauth.Redact(text); strings.Contains(got, tt.needle) {
				t.Errorf("Redact(%q) = %q", text, got)
			}
		}
	})
}

// Redacting again changes nothing, so that it does no harm where two places do it.
func FuzzRedactTwice(f *testing.F) {
	for _, s := range []string{`{"token":`, `"token":\\\`, "a=b&token=c", someJWT, `name="code" value="x`, `{"a":"{\"token\":\"x`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := oauth.Redact(s)
		if twice := oauth.Redact(once); twice != once {
			t.Errorf("Redact(%q) = %q, and again %q", s, once, twice)
		}
	})
}
