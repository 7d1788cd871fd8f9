package oauth

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// requestIDHeaders name a request for a provider's support, the usual name first.
var requestIDHeaders = []string{
	"X-Request-Id", "X-Ms-Request-Id", "Client-Request-Id", "X-Correlation-Id", "X-Okta-Request-Id",
	"X-GitHub-Request-Id", "X-Amzn-RequestId", "X-Auth0-RequestId", "Request-Id",
}

// RequestID gives the identifier by which a provider's support finds a request, "" when the answer has none.
func RequestID(h http.Header) string {
	for _, name := range requestIDHeaders {
		if id := h.Get(name); id != "" {
			return clip(id, maxSnippet)
		}
	}
	return ""
}

// ParseRetryAfter reads Retry-After (RFC 9110 §10.2.3), seconds or a date, which the answer's own Date is
// compared with when it has one: the server's clock need not be ours. What is absent, past or broken gives 0;
// more than a day gives a day.
func ParseRetryAfter(h http.Header, now time.Time) time.Duration {
	const day = 24 * time.Hour
	s := strings.TrimSpace(h.Get("Retry-After"))
	if s == "" {
		return 0
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		if !(n > 0) { // also NaN
			return 0
		}
		return time.Duration(min(n, day.Seconds()) * float64(time.Second))
	}
	at, err := http.ParseTime(s)
	if err != nil {
		return 0
	}
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		now = date
	}
	return min(max(at.Sub(now), 0), day)
}
