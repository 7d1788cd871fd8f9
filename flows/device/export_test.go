package device

import (
	"net/url"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// PollParams gives what a poll of f with code sends.
func PollParams(f Flow, code secret.Value) url.Values {
	return pollParams(f, &grant{deviceCode: code})
}

// Parse reads a device authorization answer.
func Parse(resp *httpclient.Response, now time.Time) (*oauth.DeviceCode, string) {
	g, problem := parse(resp, now)
	if g == nil {
		return nil, problem
	}
	return &g.code, problem
}
