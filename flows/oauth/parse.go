package oauth

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"doorstep/jwtview/safe"
)

// Limits of what an [Error] keeps of an answer, in bytes.
const (
	maxSnippet     = 200
	maxDescription = 4 << 10
	maxRedact      = 8 << 10 // of a body that a snippet is made of
)

// Answer is a body as fields, whichever of the two forms it came in: a JSON object, or a form as GitHub answers
// unless it is asked for JSON.
type Answer map[string]json.RawMessage

// ParseAnswer reads a body. When it is neither a JSON object nor a form, problem says what it is instead
// ("not JSON but HTML", "not JSON: it ends early", "empty answer").
func ParseAnswer(header http.Header, body []byte) (a Answer, problem string) {
	trimmed := bytes.TrimSpace(bytes.TrimPrefix(body, []byte("\xef\xbb\xbf")))
	if len(trimmed) == 0 {
		return nil, "empty answer"
	}
	if trimmed[0] == '{' {
		err := json.Unmarshal(trimmed, &a)
		return a, jsonProblem(trimmed, err)
	}
	if a := parseForm(header, trimmed); a != nil {
		return a, ""
	}
	return nil, notAnObject(trimmed)
}

func jsonProblem(body []byte, err error) string {
	if err == nil {
		return ""
	}
	// A decoder tells a document that ends early from one that is wrong in the middle; Unmarshal does not.
	var whole json.RawMessage
	if err := json.NewDecoder(bytes.NewReader(body)).Decode(&whole); errors.Is(err, io.ErrUnexpectedEOF) {
		return "not JSON: it ends early"
	}
	return "not JSON"
}

func notAnObject(body []byte) string {
	switch {
	case body[0] == '<':
		return "not JSON but HTML"
	case json.Valid(body):
		return "not a JSON object"
	}
	return "not JSON"
}

// parseForm reads an application/x-www-form-urlencoded body; nil when it is none. A content type that says
// something else is believed only if it is one that a server sends for want of a better one.
func parseForm(header http.Header, body []byte) Answer {
	if media, _, _ := mime.ParseMediaType(header.Get("Content-Type")); strings.HasSuffix(media, "html") || strings.HasSuffix(media, "json") {
		return nil
	}
	v, err := url.ParseQuery(string(body))
	if err != nil || (!v.Has("error") && !v.Has("access_token") && !v.Has("device_code")) {
		return nil
	}
	a := Answer{}
	for name := range v {
		a[name], _ = json.Marshal(v.Get(name))
	}
	return a
}

// String gives the first of the named fields that is a non-empty string.
func (a Answer) String(names ...string) string {
	for _, name := range names {
		var s string
		if json.Unmarshal(a[name], &s) == nil && s != "" {
			return s
		}
	}
	return ""
}

// Seconds gives the first of the named fields that is a number of seconds, be it an integer, a fraction or a
// string that holds one. Numbers that are negative, zero or absurd (beyond ten years) count as absent: 0.
func (a Answer) Seconds(names ...string) time.Duration {
	const tenYears = 10 * 365 * 24 * 3600
	for _, name := range names {
		var n json.Number // takes a quoted number too
		if json.Unmarshal(a[name], &n) != nil {
			continue
		}
		if f, err := n.Float64(); err == nil && f > 0 && f < tenYears {
			return time.Duration(f * float64(time.Second))
		}
	}
	return 0
}

// ParseError makes an [Error] of an answer that is one: the JSON of RFC 6749 §5.2, its form-encoded twin, the
// WWW-Authenticate challenge of RFC 6750 §3, or anything else, of which a snippet is kept. now dates a Retry-After
// that names a time. Method and URL are the caller's to add.
func ParseError(endpoint Endpoint, status int, header http.Header, body []byte, now time.Time) *Error {
	e := &Error{
		Endpoint: endpoint, Status: status,
		RetryAfter: ParseRetryAfter(header, now), RequestID: RequestID(header),
	}
	a, _ := ParseAnswer(header, body)
	e.fromAnswer(a)
	if e.Code == "" {
		e.fromChallenges(header.Values("WWW-Authenticate"))
	}
	if a.String("error", "error_code") == "" {
		e.Snippet = snippet(body)
	}
	return e
}

func (e *Error) fromAnswer(a Answer) {
	if e.Code = clip(a.String("error", "error_code"), maxSnippet); e.Code == "" {
		return
	}
	e.Description = clip(a.String("error_description", "error_message", "message"), maxDescription)
	e.URI = clip(a.String("error_uri"), maxDescription)
	e.Interval = a.Seconds("interval")
	_ = json.Unmarshal(a["error_codes"], &e.VendorCodes) // a vendor's extra: absent or odd, it stays empty
	if e.RequestID == "" {
		e.RequestID = clip(a.String("trace_id", "correlation_id", "request_id"), maxSnippet)
	}
}

func (e *Error) fromChallenges(challenges []string) {
	for _, c := range challenges {
		_, params, _ := strings.Cut(c, " ")
		p := authParams(params)
		if p["error"] != "" {
			e.Code, e.Description = clip(p["error"], maxSnippet), clip(p["error_description"], maxDescription)
			e.URI = clip(p["error_uri"], maxDescription)
			return
		}
	}
}

// authParams reads the parameters of a challenge (RFC 9110 §11.2), quoted or not.
func authParams(s string) map[string]string {
	p := map[string]string{}
	for s != "" {
		name, rest, ok := strings.Cut(s, "=")
		if !ok {
			break
		}
		value, after := authValue(strings.TrimSpace(rest))
		p[strings.ToLower(strings.Trim(name, " ,\t"))] = value
		s = after
	}
	return p
}

func authValue(s string) (value, after string) {
	if !strings.HasPrefix(s, `"`) {
		value, after, _ = strings.Cut(s, ",")
		return strings.TrimSpace(value), after
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '"':
			return b.String(), s[i+1:]
		case s[i] == '\\' && i+1 < len(s):
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String(), ""
}

// snippet gives the start of a body on one line, without secrets and safe for a terminal.
func snippet(body []byte) string {
	// Redacted before it is cut: half a secret is not recognised as one.
	text := Redact(string(body[:min(len(body), maxRedact)]))
	return safe.Clip(safe.Line(strings.Join(strings.Fields(text), " ")), maxSnippet)
}

// clip is a text of the server's as an Error keeps it.
func clip(s string, limit int) string { return safe.Clip(Redact(s), limit) }
