package flows_test

import (
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"doorstep/flows/pipenet"
)

// fault is what is wrong with the way to a provider, or with what answers there.
type fault struct {
	name   string
	answer http.HandlerFunc // in place of the provider's
	dial   error            // what connecting fails with
	proxy  *url.URL         // in the way, where answer answers

	cause  string        // when it lasts; at discovery, where nothing but a document is one, see [fault.causeAt]
	passes bool          // the same request may work later
	unsent bool          // and has not been sent yet
	wait   time.Duration // what the answer asks for before the next try
}

const wellKnown = "/.well-known/openid-configuration"

// causeAt is the cause at an endpoint.
func (f fault) causeAt(endpoint string) string {
	if f.cause == "idp.endpoint" && endpoint == wellKnown {
		return "idp.discovery"
	}
	return f.cause
}

// theFaults are all that a grant is put under in virtual time.
func theFaults() []fault {
	proxy := &url.URL{Scheme: "http", Host: "proxy.example:3128"}
	const html = "<!doctype html><html><title>Welcome</title><p>Please accept the terms."
	return []fault{
		{name: "503", answer: says(503, "text/plain", "Service Unavailable"), cause: "idp.unavailable", passes: true},
		{name: "429, seconds", answer: later(func() string { return "7" }), cause: "idp.rate-limited", passes: true, wait: 7 * time.Second},
		{name: "429, a date", answer: later(func() string { return time.Now().Add(7 * time.Second).UTC().Format(http.TimeFormat) }), cause: "idp.rate-limited", passes: true, wait: 7 * time.Second},
		{name: "reset", answer: pipenet.Reset, cause: "network.refused", passes: true},
		{name: "hang", answer: hangs, cause: "network.timeout", passes: true},
		{name: "an answer that breaks off", answer: breaksOff, cause: "network.refused", passes: true},
		{name: "half a JSON", answer: says(200, "application/json", `{"access_token":"ab`), cause: "idp.endpoint"},
		{name: "HTML", answer: says(200, "text/html", html), cause: "idp.endpoint"},
		{name: "10 MB", answer: says(200, "application/json", `{"a":"`+strings.Repeat("x", 10<<20)+`"}`), cause: "idp.endpoint"},
		{name: "DNS", dial: &net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", Name: "localhost", IsNotFound: true}}, cause: "network.dns", passes: true, unsent: true},
		{name: "a proxy that refuses", proxy: proxy, answer: says(403, "text/plain", "Forbidden"), cause: "network.proxy"},
		{name: "a proxy that wants a login", proxy: proxy, answer: says(407, "text/plain", "Proxy Authentication Required"), cause: "network.proxy"},
		{name: "a proxy that answers HTML", proxy: proxy, answer: says(502, "text/html", html), cause: "network.proxy", passes: true, unsent: true},
	}
}

func says(status int, kind, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

func later(when func() string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", when())
		says(429, "text/plain", "Too Many Requests")(w, r)
	}
}

func hangs(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

func breaksOff(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Length", strconv.Itoa(900))
	says(200, "application/json", `{"access_token":"ab`)(w, r)
}
