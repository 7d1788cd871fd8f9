package device_test

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/device"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
)

// The answers of the device authorization endpoint as the providers out there give them.
func TestDeviceAnswers(t *testing.T) {
	t.Parallel()
	code := func(uri, complete string, life, interval time.Duration, message string) oauth.DeviceCode {
		return oauth.DeviceCode{
			UserCode: "GQVQ-JKEC", VerificationURI: uri, VerificationURIComplete: complete,
			ExpiresAt: time.Time{}.Add(life), Interval: interval, Message: message,
		}
	}
	const uri = "https://idp.example/device"
	tests := map[string]struct {
		a    answer
		want oauth.DeviceCode
	}{
		"Google's verification_url": {
			replyJSON(200, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_url":"https://www.google.com/device","expires_in":1800,"interval":5}`),
			code("https://www.google.com/device", "", 30*time.Minute, 5*time.Second, ""),
		},
		"Entra's message, nothing complete": {
			replyJSON(200, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_uri":"https://login.microsoft.com/device","expires_in":900,"interval":5,"message":"To sign in, …"}`),
			code("https://login.microsoft.com/device", "", 15*time.Minute, 5*time.Second, "To sign in, …"),
		},
		"GitHub's form": {
			reply(200, "application/x-www-form-urlencoded", "device_code=d&expires_in=899&interval=5&user_code=GQVQ-JKEC&verification_uri=https%3A%2F%2Fgithub.com%2Flogin%2Fdevice"),
			code("https://github.com/login/device", "", 899*time.Second, 5*time.Second, ""),
		},
		"numbers as strings": {
			replyJSON(200, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_uri":"`+uri+`","expires_in":"600","interval":"3"}`),
			code(uri, "", 10*time.Minute, 3*time.Second, ""),
		},
		"no interval": {
			replyJSON(200, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_uri":"`+uri+`","expires_in":600}`),
			code(uri, "", 10*time.Minute, 5*time.Second, ""),
		},
		"interval 0": {
			replyJSON(200, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_uri":"`+uri+`","expires_in":600,"interval":0}`),
			code(uri, "", 10*time.Minute, 5*time.Second, ""),
		},
		"interval null": {
			replyJSON(200, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_uri":"`+uri+`","expires_in":600,"interval":null}`),
			code(uri, "", 10*time.Minute, 5*time.Second, ""),
		},
		"interval that would flood": {
			replyJSON(200, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_uri":"`+uri+`","expires_in":600,"interval":0.001}`),
			code(uri, "", 10*time.Minute, time.Second, ""),
		},
		"no expires_in": {
			replyJSON(200, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_uri":"`+uri+`"}`),
			code(uri, "", 15*time.Minute, 5*time.Second, ""),
		},
		"201 and a complete address": {
			replyJSON(201, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_uri":"`+uri+`","verification_uri_complete":"`+uri+`?user_code=GQVQ-JKEC","expires_in":600}`),
			code(uri, uri+"?user_code=GQVQ-JKEC", 10*time.Minute, 5*time.Second, ""),
		},
		"a complete address that no browser should see": {
			replyJSON(200, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_uri":"`+uri+`","verification_uri_complete":"javascript:alert(1)","expires_in":600}`),
			code(uri, "", 10*time.Minute, 5*time.Second, ""),
		},
		"loopback without TLS": {
			replyJSON(200, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_uri":"http://127.0.0.1:8080/device","expires_in":600}`),
			code("http://127.0.0.1:8080/device", "", 10*time.Minute, 5*time.Second, ""),
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, granted)
				s.device = tt.a
				begin := time.Now()
				if _, err := s.run(t.Context()); err != nil {
					t.Fatal(err)
				}
				tt.want.ExpiresAt = begin.Add(tt.want.ExpiresAt.Sub(time.Time{}))
				if diff := cmp.Diff(oauth.Event(tt.want), s.events[0]); diff != "" {
					t.Errorf("first event (-want +got):\n%s", diff)
				}
				if diff := cmp.Diff([]time.Duration{tt.want.Interval}, s.gaps()); diff != "" {
					t.Errorf("waits before the polls (-want +got):\n%s", diff)
				}
			})
		})
	}
}

func TestDeviceAnswersThatAreNone(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		a    answer
		want oauth.Error // Status, Code and Problem
		asks int         // how often the endpoint is asked
	}{
		"unauthorized_client":    {refusal(403, "unauthorized_client"), oauth.Error{Status: 403, Code: "unauthorized_client"}, 1},
		"an error with 200":      {refusal(200, "device_flow_disabled"), oauth.Error{Status: 200, Code: "device_flow_disabled"}, 1},
		"invalid_client":         {refusal(401, "invalid_client"), oauth.Error{Status: 401, Code: "invalid_client"}, 1},
		"a page":                 {reply(200, "text/html", "<html>"), oauth.Error{Status: 200, Problem: "not JSON but HTML"}, 1},
		"404 page":               {reply(404, "text/html", "<html>"), oauth.Error{Status: 404, Problem: "not JSON but HTML"}, 1},
		"404 JSON":               {replyJSON(404, `{"message":"no"}`), oauth.Error{Status: 404}, 1},
		"half a JSON":            {replyJSON(200, `{"device_code":"`), oauth.Error{Status: 200, Problem: "not JSON: it ends early"}, 1},
		"nothing":                {replyJSON(200, ""), oauth.Error{Status: 200, Problem: "empty answer"}, 1},
		"10 MB":                  {replyJSON(200, strings.Repeat(" ", 10<<20)), oauth.Error{Status: 200, Problem: "larger than 1 MiB"}, 1},
		"redirect":               {with(reply(307, "", ""), "Location", "https://other.example/x"), oauth.Error{Status: 307, Problem: "redirects to other.example"}, 1},
		"no device_code":         {replyJSON(200, `{"user_code":"U","verification_uri":"https://a.example/"}`), oauth.Error{Status: 200, Problem: "no device_code"}, 1},
		"no user_code":           {replyJSON(200, `{"device_code":"d","verification_uri":"https://a.example/"}`), oauth.Error{Status: 200, Problem: "no user_code"}, 1},
		"no verification_uri":    {replyJSON(200, `{"device_code":"d","user_code":"U"}`), oauth.Error{Status: 200, Problem: "no verification_uri"}, 1},
		"http to another host":   {replyJSON(200, `{"device_code":"d","user_code":"U","verification_uri":"http://a.example/"}`), oauth.Error{Status: 200, Problem: "verification_uri is not an https address"}, 1},
		"with a password in it":  {replyJSON(200, `{"device_code":"d","user_code":"U","verification_uri":"https://a:b@a.example/"}`), oauth.Error{Status: 200, Problem: "verification_uri is not an https address"}, 1},
		"a file":                 {replyJSON(200, `{"device_code":"d","user_code":"U","verification_uri":"file:///etc/passwd"}`), oauth.Error{Status: 200, Problem: "verification_uri is not an https address"}, 1},
		"down, asked thrice":     {page503, oauth.Error{Status: 503, Problem: "not JSON but HTML"}, 3},
		"throttled, then waited": {with(reply(429, "", ""), "Retry-After", "60"), oauth.Error{Status: 429, Problem: "empty answer"}, 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, granted)
				s.device = tt.a
				begin := time.Now()
				_, err := s.run(t.Context())
				e := wantError(t, err, tt.want.Code, tt.want.Status)
				if e.Problem != tt.want.Problem || e.Endpoint != oauth.EndpointDevice {
					t.Errorf("%s endpoint, problem %q; want %q", e.Endpoint, e.Problem, tt.want.Problem)
				}
				if len(s.requested()) != tt.asks || len(s.polled()) != 0 || len(s.events) != 0 {
					t.Errorf("asked %d times, want %d; %d polls, %d events", len(s.requested()), tt.asks, len(s.polled()), len(s.events))
				}
				if d := time.Since(begin); d > httpclient.DefaultTimeout {
					t.Errorf("took %v", d)
				}
			})
		})
	}
}

// A blip at the device endpoint is survived too, and a hang ends within the time of one call.
func TestDeviceEndpointBlip(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, granted)
		good := s.device
		s.device = func(w http.ResponseWriter, r *http.Request) {
			if len(s.requested()) < 3 {
				reset(w, r)
				return
			}
			good(w, r)
		}
		tokens, err := s.run(t.Context())
		wantTokens(t, s, tokens, err)
	})
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, granted)
		s.device = hang
		begin := time.Now()
		_, err := s.run(t.Context())
		var timeout *httpclient.TimeoutError
		if d := time.Since(begin); !errors.As(err, &timeout) || d != httpclient.DefaultTimeout {
			t.Errorf("%v after %v, want a time-out after %v", err, d, httpclient.DefaultTimeout)
		}
	})
}

func TestDeviceRequest(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, granted)
		s.flow.Request = oauth.Request{
			Scopes: []string{"openid", "offline_access"}, Audience: "https://api.example", Resource: "urn:r",
			Extra: url.Values{"acr_values": {"phr"}},
		}
		if _, err := s.run(t.Context()); err != nil {
			t.Fatal(err)
		}
		want := url.Values{
			"client_id": {"the-client"}, "scope": {"openid offline_access"}, "audience": {"https://api.example"},
			"resource": {"urn:r"}, "acr_values": {"phr"},
		}
		if diff := cmp.Diff(want, s.requested()[0]); diff != "" {
			t.Errorf("device request (-want +got):\n%s", diff)
		}
	})
}

// Whatever a server sends, a code that is given out can be shown, browsed to and polled with at a sane pace.
func FuzzDeviceAnswer(f *testing.F) {
	f.Add(200, "application/json", []byte(deviceAnswer))
	f.Add(200, "application/x-www-form-urlencoded", []byte("device_code=d&user_code=u&verification_uri=https://a.example&interval=1e9"))
	f.Add(400, "application/json", []byte(`{"error":"invalid_client"}`))
	f.Add(200, "text/html", []byte("<html>"))
	f.Add(200, "", []byte(`{"device_code":"d","user_code":"u","verification_url":"https://a.example","expires_in":1e308,"interval":"1e-9"}`))
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, status int, contentType string, body []byte) {
		resp := &httpclient.Response{Status: status, Header: http.Header{"Content-Type": {contentType}}, Body: body}
		code, problem := device.Parse(resp, now)
		if code == nil {
			return
		}
		switch {
		case problem != "":
			t.Errorf("a code and the problem %q", problem)
		case code.UserCode == "", httpclient.CheckURL(code.VerificationURI) != nil:
			t.Errorf("not to be shown: %+v", code)
		case code.VerificationURIComplete != "" && httpclient.CheckURL(code.VerificationURIComplete) != nil:
			t.Errorf("not to be browsed to: %+v", code)
		case code.Interval < time.Second, !code.ExpiresAt.After(now), code.ExpiresAt.Sub(now) > 10*365*24*time.Hour:
			t.Errorf("not to be polled with: %+v", code)
		}
	})
}
