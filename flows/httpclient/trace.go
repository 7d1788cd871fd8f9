package httpclient

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"doorstep/flows/oauth"
	"doorstep/jwtview/safe"
	"doorstep/profiles/secret"
)

// How much of a body is looked through for secrets, and how much is kept, in bytes.
const (
	maxRedactBody = 16 << 10
	maxTraceBody  = 4 << 10
)

// Exchange is one call and its answer as people may see it: no secret and no token in it.
type Exchange struct {
	Endpoint     oauth.Endpoint
	Method, URL  string      // the URL with its query, secrets replaced
	Header       http.Header // of the request, secrets replaced
	Form         url.Values  // secrets replaced
	JSON         string      // of the request, secrets replaced; "" when it had none
	Status       int         // 0 when there was no answer
	Started      time.Time
	Duration     time.Duration
	Date         time.Time // the server's clock as of Started+Duration/2, zero when it did not say
	RTT          time.Duration
	RequestID    string
	Files        Files
	ResponseBody string // secrets replaced, safe for a terminal, at most 4 KiB
	Err          error
}

// report tells what happened, without secrets.
func (x *exchange) report(r *Response, err error) Exchange {
	out := Exchange{
		Endpoint: x.call.Endpoint, Method: x.method, URL: x.url(), Header: x.headers(), Form: x.form(),
		JSON: oauth.Redact(x.scrub.text(string(x.call.JSON))), Files: x.c.o.Files,
		Started: x.started, Duration: x.c.o.Now().Sub(x.started), Err: err,
	}
	if r != nil {
		out.Status, out.Date, out.RTT = r.Status, r.Date, r.RTT
		out.RequestID = x.scrub.text(safe.Line(oauth.RequestID(r.Header)))
		out.ResponseBody = x.body(r.Body)
		return out
	}
	var e *oauth.Error
	if errors.As(err, &e) {
		out.Status, out.RequestID = e.Status, e.RequestID
	}
	return out
}

func (x *exchange) url() string {
	u, err := url.Parse(x.call.URL)
	if err != nil {
		return bare(x.call.URL)
	}
	u.Fragment, u.RawFragment = "", ""
	if u.User != nil {
		u.User = url.User("redacted")
	}
	pairs := strings.Split(u.RawQuery, "&")
	for i, pair := range pairs {
		name, _, _ := strings.Cut(pair, "=")
		if plain, err := url.QueryUnescape(name); err != nil || secretParameter(plain) {
			pairs[i] = name + "=" + secret.Redacted
		}
	}
	u.RawQuery = strings.Join(pairs, "&")
	return safe.Line(oauth.Redact(x.scrub.text(u.String())))
}

func (x *exchange) headers() http.Header {
	h := x.header.Clone()
	for name, vs := range h {
		for i, v := range vs {
			if oauth.SecretName(name) {
				vs[i] = redactCredential(v)
			} else {
				vs[i] = oauth.Redact(x.scrub.text(v))
			}
		}
	}
	return h
}

// redactCredential keeps what isn't secret of a credential, since it is what one looks for when debugging: the
// scheme, and the client ID of a Basic one.
func redactCredential(v string) string {
	scheme, rest, ok := strings.Cut(v, " ")
	switch strings.ToLower(scheme) {
	case "bearer", "dpop":
	case "basic":
		if user, _, ok := basic(scheme, rest); ok {
			return scheme + " " + user + ":" + secret.Redacted
		}
	default:
		ok = false
	}
	if !ok {
		return secret.Redacted
	}
	return scheme + " " + secret.Redacted
}

func (x *exchange) form() url.Values {
	if x.call.Form == nil {
		return nil
	}
	form := url.Values{}
	for name, vs := range x.call.Form {
		for _, v := range vs {
			if secretParameter(name) {
				v = secret.Redacted
			}
			form.Add(name, oauth.Redact(x.scrub.text(v)))
		}
	}
	return form
}

// body redacts before it cuts: half a token would not be recognised as one.
func (x *exchange) body(b []byte) string {
	s := x.scrub.text(string(b))
	s = safe.Block(oauth.Redact(s[:min(len(s), maxRedactBody)]))
	if len(s) <= maxTraceBody {
		return s
	}
	cut := maxTraceBody - len("…")
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}
