package par_test

import (
	"net/http"
	"testing"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/par"
)

// Whatever a server sends, it is a request_uri that fits an address, or none.
func FuzzAnswer(f *testing.F) {
	f.Add(201, "application/json", []byte(`{"request_uri":"urn:ietf:params:oauth:request_uri:x","expires_in":60}`))
	f.Add(201, "application/json", []byte(`{"request_uri":"","expires_in":1e308}`))
	f.Add(400, "application/json", []byte(`{"error":"invalid_request"}`))
	f.Add(200, "text/html", []byte("<html>"))
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, status int, kind string, body []byte) {
		r, problem := par.Parse(&httpclient.Response{Status: status, Header: http.Header{"Content-Type": {kind}}, Body: body}, now)
		switch {
		case r.URI != "" && (problem != "" || len(r.URI) > 2<<10 || status < 200 || status > 299):
			t.Errorf("%+v, %q", r, problem)
		case !r.ExpiresAt.IsZero() && (r.ExpiresAt.Before(now) || r.ExpiresAt.Year() > 9999):
			t.Errorf("until %v", r.ExpiresAt)
		}
	})
}
