package causes

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"doorstep/jwtview/safe"
)

const entraError = `{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. Ensure the secret is right.\r\nTrace ID: 1\r\nCorrelation ID: 2\r\nTimestamp: 2026-01-02 03:04:05Z","error_codes":[7000215]}`

// Every wrapping that an error comes in leads to the same cause.
func TestExplainUnwraps(t *testing.T) {
	t.Parallel()
	quoted, err := json.Marshal(entraError)
	if err != nil {
		t.Fatal(err)
	}
	twice, err := json.Marshal(string(quoted))
	if err != nil {
		t.Fatal(err)
	}
	const description = "AADSTS7000215: Invalid client secret provided."
	for name, text := range map[string]string{
		"bare":             entraError,
		"pretty":           "{\n  \"error\" : \"invalid_client\",\n  \"error_description\" :\n    \"" + description + "\"\n}",
		"JSON in JSON":     string(quoted),
		"twice":            string(twice),
		"a redirect":       "http://localhost:8400/?error=invalid_client&error_description=" + url.QueryEscape(description) + "&state=1",
		"a fragment":       "https://app.example.com/#error=invalid_client&error_description=" + url.PathEscape(description),
		"a return URL":     "https://app.example.com/login?next=" + url.QueryEscape("/cb?error_description="+url.QueryEscape(description)),
		"a page":           "<html><body><p>Error: &quot;AADSTS7000215: Invalid client secret&nbsp;provided.&quot;</p></body></html>",
		"CRLF":             "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\n\r\n" + entraError,
		"Python":           "msal.exceptions: {'error': 'invalid_client', 'error_description': 'AADSTS7000215: Invalid client secret provided.'}",
		"Go":               `time="2026-01-02" level=error msg="token: {\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: x\"}"`,
		"kubectl":          "Unable to connect to the server: getting credentials: exec: executable kubelogin failed with exit code 1\nError: " + description,
		"Terraform":        "╷\n│ Error: building AzureRM Client: " + description + "\n│\n╵",
		"wrapped by a box": "│ AADSTS7000215: Invalid client\n│   secret provided.",
		"Java":             "Caused by: com.microsoft.aad.msal4j.MsalServiceException: " + description + "\n\tat com.microsoft.X.y(X.java:1)\n\t... 12 more",
		"Node":             "ServerError: invalid_client: 7000215 - [2026-01-02 03:04:05Z]: " + description + "\n    at async x (y.js:1:2)",
		"curl -v":          "< HTTP/2 401\n< www-authenticate: Bearer\n<\n* Connection #0 left intact\n" + entraError,
		"a log":            strings.Repeat("INFO all is well\n", 500) + "ERROR " + entraError + strings.Repeat("\nINFO all is well", 500),
		"colours":          "\x1b[31mERROR\x1b[0m AADSTS\x1b[1m7000215\x1b[0m: x",
		"UTF-16":           strings.Join(strings.Split("AADSTS7000215: x", ""), "\x00") + "\x00",
	} {
		if got := firstCause(text); got != "access-denied.client-secret" {
			t.Errorf("%s: got %s", name, got)
		}
	}
}

func TestExplainSeveralErrors(t *testing.T) {
	t.Parallel()
	got := scores("10:00 AADSTS7000215: x\n" + strings.Repeat("10:01 INFO ok\n", 100) +
		"10:02 dial tcp: lookup idp.example.com: no such host\n" + strings.Repeat("10:03 INFO ok\n", 100) + "10:04 jwt audience invalid\n")
	for _, id := range []string{"access-denied.client-secret", "network.dns", "invalid-token.audience"} {
		if got[id] == 0 {
			t.Errorf("%s is not named: %v", id, got)
		}
	}
}

func TestExplainOrderAndShape(t *testing.T) {
	t.Parallel()
	list := Explain(`{"error":"invalid_client"}`)
	if len(list) != 2 || list[0].ID != "access-denied.client-secret" || list[1].ID != "access-denied.client-id" {
		t.Fatalf("%+v", list)
	}
	for i, m := range list {
		if m.Score <= 0 || m.Score > 1 || i > 0 && m.Score > list[i-1].Score {
			t.Errorf("score %v", m.Score)
		}
	}
	if list := Explain("nothing to see"); list == nil || len(list) != 0 {
		t.Errorf("want an empty list and not nil: %v", list)
	}
	data, err := json.Marshal(list[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"id", "title", "error", "steps", "evidence", "source", "score"} {
		if !strings.Contains(string(data), `"`+key+`":`) {
			t.Errorf("%s is missing in %s", key, data)
		}
	}
}

func TestExplainTellsTheProvider(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"AADSTS700016: x": "Entra admin center",
		"https://acme.okta.com/oauth2/v1/token invalid_client":         "Okta Admin",
		"https://kc.example.com/realms/x/token unsupported_grant_type": "Keycloak Admin console",
		"MSIS9321: x":           "AD FS Management",
		"error: invalid_client": "your identity provider",
		"okta or auth0, who knows: invalid_client at the sign-in": "your identity provider",
	} {
		list := Explain(text)
		if len(list) == 0 || !strings.Contains(strings.Join(list[0].Steps, " "), want) {
			t.Errorf("%s: want steps for %s: %+v", text, want, list)
		}
	}
}

func TestEvidence(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"the line":         {"first\nERROR AADSTS50076: do it again\nlast", "ERROR AADSTS50076: do it again"},
		"no trace":         {"AADSTS50076: do it again. Trace ID: 1 Correlation ID: 2", "AADSTS50076: do it again."},
		"a bare number":    {"AADSTS50105", "AADSTS50105 (the person is not assigned to the application)"},
		"decoded":          {"?error_description=AADSTS50076%3a+do%20it+again", "?error_description=AADSTS50076: do it again"},
		"JSON unescaped":   {`"AADSTS50076: do \"it\" again\r\nTrace ID: 1"`, `"AADSTS50076: do "it" again`},
		"across two lines": {"it says no such\nhost, it does", "it says no such host, it does"},
	} {
		if got := Explain(c.text)[0].Evidence; got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestEvidenceOfALongLine(t *testing.T) {
	t.Parallel()
	got := Explain(strings.Repeat("padding, ", 20_000) + "AADSTS50076: é do it again " + strings.Repeat("é", 5000))[0].Evidence
	if !strings.Contains(got, "AADSTS50076: é do it again") || len(got) > maxEvidence || !utf8.ValidString(got) || !strings.HasPrefix(got, "…") {
		t.Errorf("%q", got)
	}
}

// secretTexts hold a secret in each of the ways that people paste one along with an error.
var secretTexts = []string{
	`POST /token client_id=a&client_secret=SECRET&grant_type=client_credentials -> AADSTS7000215`,
	`{"client_secret":"SECRET","error":"invalid_client"}`,
	`{"error":"invalid_grant","refresh_token":"SECRET"}`,
	"curl -H 'Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.SECRETSECRET.c2ln' https://idp/oauth AADSTS50076",
	"https://app/cb?error=invalid_client&client_secret%3DSECRET",
	`{\"client_secret\":\"SECRET\",\"error\":\"invalid_client\"}`,
	`client_secret=` + "SECRET" + strings.Repeat("x", 70_000) + ` AADSTS50076`,
	strings.Repeat("padding ", 20_000) + `client_secret=SECRET AADSTS50076`,
	`password: "SECRET" invalid_client`,
	`{"password":"SECRET","message":"AADSTS50126"}`,
	`client-secret: SECRET~1234 AADSTS7000215`,
	`az login --service-principal --password SECRET failed: AADSTS7000215`,
	`next=https%253A%252F%252Fapp%253Fclient_secret%253DSECRET%2526error%253Dinvalid_client`,
	`100% sure: client_secret%3DSECRET AADSTS50076`,
}

func TestExplainShowsNoSecret(t *testing.T) {
	t.Parallel()
	for _, text := range secretTexts {
		list := Explain(text)
		if len(list) == 0 {
			t.Errorf("nothing found in %.80s", text)
		}
		for _, m := range list {
			if strings.Contains(m.Evidence, "SECRET") {
				t.Errorf("%.80s: %q", text, m.Evidence)
			}
		}
	}
}

func FuzzExplain(f *testing.F) {
	for _, s := range []string{"", entraError, "AADSTS", "AADSTS7000215,", `"error_codes":[`, "error=access_denied", "%", "\\", "\x1b[", "client "} {
		f.Add(s)
	}
	for _, s := range secretTexts[:6] {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for i, m := range Explain(text) {
			if m.Score <= 0 || m.Score > 1 || !Known(m.ID) || len(m.Steps) == 0 {
				t.Errorf("match %d: %+v", i, m)
			}
			if len(m.Evidence) > maxEvidence+200 || !safe.Clean(m.Evidence) {
				t.Errorf("evidence: %q", m.Evidence)
			}
		}
	})
}

func logOf(size int, line string) string {
	return strings.Repeat(line, size/len(line)+1)[:size]
}

func BenchmarkExplain(b *testing.B) {
	const size = 10 << 20
	for name, text := range map[string]string{
		"log":       logOf(size, "2026-02-11T08:00:03Z INFO  extractor: wrote 1000 datapoints in 143 ms to https://westeurope-1.cognitedata.com\n"),
		"errors":    logOf(size, "2026-02-11T08:00:03Z ERROR "+entraError+"\n"),
		"one line":  logOf(size, `{"level":"info","client_id":"x","message":"login ok","url":"https%3A%2F%2Fidp.example.com%2Ftoken"},`),
		"in vain":   logOf(size, "2026-02-11T08:00:03Z WARN  parser: token 17 is invalid, the scope was not found, could not decode segment 4; claim missing\n"),
		"hits last": logOf(size, "2026-02-11T08:00:03Z DEBUG oauth token cached for 3599 s\n") + "AADSTS50076",
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Explain(text)
			}
		})
	}
}

func BenchmarkExplainOneLine(b *testing.B) {
	for b.Loop() {
		Explain(entraError)
	}
}

func BenchmarkNewMatcher(b *testing.B) {
	for b.Loop() {
		newMatcher()
	}
}
