package oauth_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
)

const (
	isJSON = "application/json"
	isForm = "application/x-www-form-urlencoded"
)

func header(pairs ...string) http.Header {
	h := http.Header{}
	for i := 0; i < len(pairs); i += 2 {
		h.Add(pairs[i], pairs[i+1])
	}
	return h
}

func TestParseAnswer(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		contentType, body string
		want              map[string]string
		problem           string
	}{
		"JSON":                     {isJSON, `{"a":"b","n":1}`, map[string]string{"a": `"b"`, "n": "1"}, ""},
		"JSON by its look":         {"text/plain", " \n" + `{"a":"b"}`, map[string]string{"a": `"b"`}, ""},
		"byte order mark":          {isJSON, "\xef\xbb\xbf" + `{"a":"b"}`, map[string]string{"a": `"b"`}, ""},
		"form":                     {isForm, "error=slow_down&error_description=a+b", map[string]string{"error": `"slow_down"`, "error_description": `"a b"`}, ""},
		"form without a type":      {"", "access_token=t", map[string]string{"access_token": `"t"`}, ""},
		"form called plain":        {"text/plain; charset=utf-8", "device_code=t", map[string]string{"device_code": `"t"`}, ""},
		"form called JSON":         {isJSON, "error=x", nil, "not JSON"},
		"form called JSON, vendor": {"application/problem+json", "error=x", nil, "not JSON"},
		"form called HTML":         {"text/html", "error=x", nil, "not JSON"},
		"form of something else":   {isForm, "a=b", nil, "not JSON"},
		"broken form":              {isForm, "error=%zz", nil, "not JSON"},
		"HTML":                     {"text/html", "\n<!DOCTYPE html>", nil, "not JSON but HTML"},
		"XML":                      {"application/xml", "<e/>", nil, "not JSON but HTML"},
		"nothing":                  {isJSON, "", nil, "empty answer"},
		"white space":              {isJSON, " \r\n", nil, "empty answer"},
		"half":                     {isJSON, `{"a":"b`, nil, "not JSON: it ends early"},
		"half, after a member":     {isJSON, `{"a":"b",`, nil, "not JSON: it ends early"},
		"wrong in the middle":      {isJSON, `{"a":b}`, nil, "not JSON"},
		"two documents":            {isJSON, `{"a":1}{"b":2}`, nil, "not JSON"},
		"list":                     {isJSON, `[1]`, nil, "not a JSON object"},
		"null":                     {isJSON, `null`, nil, "not a JSON object"},
		"words":                    {"text/plain", "Service unavailable", nil, "not JSON"},
		"bytes":                    {"", "\x00\xff\x01", nil, "not JSON"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, problem := oauth.ParseAnswer(header("Content-Type", tt.contentType), []byte(tt.body))
			if problem != tt.problem {
				t.Errorf("problem %q, want %q", problem, tt.problem)
			}
			if problem != "" {
				return
			}
			got := map[string]string{}
			for k, v := range a {
				got[k] = string(v)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAnswerFields(t *testing.T) {
	t.Parallel()
	a, _ := oauth.ParseAnswer(header(), []byte(`{"s":"x","empty":"","n":5,"f":0.5,"q":"7","zero":0,"minus":-3,"huge":1e99,"null":null,"o":{},"bad":"7s","exp":"1e2"}`))
	for names, want := range map[string]string{"s": "x", "empty,s": "x", "n": "", "n,s": "x", "null": "", "o": "", "none": ""} {
		if got := a.String(strings.Split(names, ",")...); got != want {
			t.Errorf("String(%s) = %q, want %q", names, got, want)
		}
	}
	for names, want := range map[string]time.Duration{
		"n": 5 * time.Second, "f": 500 * time.Millisecond, "q": 7 * time.Second, "zero": 0, "minus": 0, "huge": 0, "null": 0,
		"o": 0, "bad": 0, "s": 0, "empty": 0, "none": 0, "none,zero,q": 7 * time.Second, "exp": 100 * time.Second,
	} {
		if got := a.Seconds(strings.Split(names, ",")...); got != want {
			t.Errorf("Seconds(%s) = %v, want %v", names, got, want)
		}
	}
}

func TestParseError(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
	tests := map[string]struct {
		status int
		header http.Header
		body   string
		want   oauth.Error
	}{
		"RFC 6749": {
			400, header(), `{"error":"invalid_scope","error_description":"d","error_uri":"https://e.example"}`,
			oauth.Error{Code: "invalid_scope", Description: "d", URI: "https://e.example"},
		},
		"Entra": {
			401, header("X-Ms-Request-Id", "r1", "Retry-After", "3"),
			`{"error":"invalid_client","error_description":"AADSTS7000215: no","error_codes":[7000215,1],"trace_id":"t1"}`,
			oauth.Error{Code: "invalid_client", Description: "AADSTS7000215: no", VendorCodes: []int{7000215, 1}, RequestID: "r1", RetryAfter: 3 * time.Second},
		},
		"trace_id when no header has one": {400, header(), `{"error":"x","trace_id":"t1"}`, oauth.Error{Code: "x", RequestID: "t1"}},
		"odd error_codes":                 {400, header(), `{"error":"x","error_codes":"7"}`, oauth.Error{Code: "x"}},
		"interval":                        {400, header(), `{"error":"slow_down","interval":"10"}`, oauth.Error{Code: "slow_down", Interval: 10 * time.Second}},
		"form":                            {200, header("Content-Type", isForm), "error=access_denied&error_description=a+b", oauth.Error{Code: "access_denied", Description: "a b"}},
		"error_code and message":          {400, header(), `{"error_code":"E1","message":"m"}`, oauth.Error{Code: "E1", Description: "m"}},
		"challenge": {
			401, header("WWW-Authenticate", `Basic realm="x"`, "WWW-Authenticate", `Bearer realm="a, b", error="invalid_token", error_description="it \"ran\" out", error_uri=https://e.example`),
			"",
			oauth.Error{Code: "invalid_token", Description: `it "ran" out`, URI: "https://e.example"},
		},
		"challenge beside a page": {
			401, header("WWW-Authenticate", `Bearer error=invalid_token`), "<html>\n  <h1>No</h1>",
			oauth.Error{Code: "invalid_token", Snippet: "<html> <h1>No</h1>"},
		},
		"body before challenge":  {401, header("WWW-Authenticate", `Bearer error="x"`), `{"error":"y"}`, oauth.Error{Code: "y"}},
		"broken challenges":      {401, header("WWW-Authenticate", "", "WWW-Authenticate", `Bearer error="x`, "WWW-Authenticate", "Bearer ,,=,"), "", oauth.Error{Code: "x"}},
		"an object for an error": {500, header(), `{"error":{"code":500}}`, oauth.Error{Snippet: `{"error":{"code":500}}`}},
		"tokens in a description": {
			400, header(), `{"error":"invalid_grant","error_description":"token eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln is old"}`,
			oauth.Error{Code: "invalid_grant", Description: "token [redacted] is old"},
		},
		"long": {
			400, header(), `{"error":"` + strings.Repeat("c", 300) + `","error_description":"` + strings.Repeat("é", 3000) + `"}`,
			oauth.Error{Code: strings.Repeat("c", 197) + "…", Description: strings.Repeat("é", 2046) + "…"},
		},
		"a date to retry after": {503, header("Retry-After", "Tue, 03 Feb 2026 04:06:06 GMT"), "", oauth.Error{RetryAfter: time.Minute}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tt.want.Endpoint, tt.want.Status = oauth.EndpointToken, tt.status
			got := oauth.ParseError(oauth.EndpointToken, tt.status, tt.header, []byte(tt.body), now)
			if diff := cmp.Diff(&tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Whatever a body holds, an Error of it is short, is one line for a terminal, and keeps no token.
func FuzzParseError(f *testing.F) {
	f.Add(400, isJSON, "", []byte(`{"error":"x","error_description":"y","error_codes":[1],"interval":"5"}`))
	f.Add(200, isForm, "", []byte("error=x&error_description=%zz"))
	f.Add(401, "", `Bearer error="a\"b", realm=x`, []byte("<html>"))
	f.Add(500, "", `=",=`, []byte("{\"a\":\"\x1b"))
	f.Fuzz(func(t *testing.T, status int, contentType, challenge string, body []byte) {
		e := oauth.ParseError(oauth.EndpointToken, status, header("Content-Type", contentType, "WWW-Authenticate", challenge), body, time.Time{})
		if len(e.Code) > 300 || len(e.Description) > 5000 || len(e.Snippet) > 200 || len(e.RequestID) > 300 {
			t.Errorf("an error of %d, %d, %d bytes", len(e.Code), len(e.Description), len(e.Snippet))
		}
		if text := e.Error(); strings.ContainsAny(text, "\n\r\x1b\x00\u202e") || !utf8.ValidString(text) {
			t.Errorf("text %q", text)
		}
		if strings.ContainsAny(e.Snippet, "\n\r\x1b") {
			t.Errorf("snippet %q", e.Snippet)
		}
	})
}

// ParseAnswer gives fields exactly when it finds no problem, and all of them can be read.
func FuzzParseAnswer(f *testing.F) {
	f.Add(isJSON, []byte(`{"access_token":"a","expires_in":"60"}`))
	f.Add(isForm, []byte("device_code=a&interval=5"))
	f.Add("", []byte("\xef\xbb\xbf{"))
	f.Fuzz(func(t *testing.T, contentType string, body []byte) {
		a, problem := oauth.ParseAnswer(header("Content-Type", contentType), body)
		if (a == nil) != (problem != "") {
			t.Fatalf("fields %v, problem %q", a, problem)
		}
		for name, raw := range a {
			if !json.Valid(raw) {
				t.Errorf("%s is %q", name, raw)
			}
			if d := a.Seconds(name); d < 0 || d > 10*365*24*time.Hour {
				t.Errorf("%s is %v", name, d)
			}
			_ = fmt.Sprint(a.String(name))
		}
	})
}
