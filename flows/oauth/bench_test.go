package oauth_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"doorstep/flows/oauth"
)

func BenchmarkParseError(b *testing.B) {
	body := []byte(`{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.",` +
		`"error_codes":[7000215],"timestamp":"2026-01-01 00:00:00Z","trace_id":"0b1e","correlation_id":"77aa"}`)
	h := http.Header{"Content-Type": {"application/json"}}
	for b.Loop() {
		_ = oauth.ParseError(oauth.EndpointToken, 401, h, body, time.Time{})
	}
}

// What a server could send to keep the redaction busy: it must stay linear.
func BenchmarkRedact(b *testing.B) {
	const size = 64 << 10
	for name, unit := range map[string]string{
		"word":        "x",
		"backslashes": `\`,
		"quotes":      `"`,
		"members":     `"a":"b",`,
		"open":        `"token":{`,
		"escaped":     `"token":\`,
		"pairs":       "a=b&",
		"inputs":      `name="a" `,
		"tokens":      "eyJ",
		"page":        "<p>An ordinary page, with words.</p>\n",
	} {
		text := strings.Repeat(unit, size/len(unit))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(size)
			for b.Loop() {
				_ = oauth.Redact(text)
			}
		})
	}
}
