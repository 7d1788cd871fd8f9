package httpclient

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"

	"doorstep/flows/oauth"
	"doorstep/jwtview/safe"
)

// CheckURL reports why raw must not be called: no absolute http or https address, or plain http to another
// machine (RFC 8252 §8.3 lets loopback pass; [oauth.ErrPlainHTTP] otherwise).
func CheckURL(raw string) error {
	u, err := url.Parse(raw)
	if err != nil {
		return errors.New("not an address")
	}
	switch {
	case u.Hostname() == "", u.Scheme != "http" && u.Scheme != "https":
		return errors.New("not an http(s) address")
	case u.Scheme == "http" && !Loopback(u.Hostname()):
		return fmt.Errorf("%w: use https for %s", oauth.ErrPlainHTTP, u.Host)
	}
	return nil
}

// Loopback reports whether host is this machine: 127.0.0.0/8, ::1 or localhost (RFC 6761 §6.3).
func Loopback(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

// bare is an address as errors show it: without query, fragment and userinfo.
func bare(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		raw, _, _ = strings.Cut(raw, "?")
		return safe.Line(oauth.Redact(raw))
	}
	u.User, u.RawQuery, u.Fragment, u.RawFragment, u.ForceQuery = nil, "", "", "", false
	return oauth.Redact(u.String())
}
