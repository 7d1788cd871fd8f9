package device_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/device"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

// A decision ends the polling at the very answer that brings it, whatever the status it comes with.
func TestDecisionsStopAtOnce(t *testing.T) {
	t.Parallel()
	for _, code := range []string{
		"access_denied", "authorization_declined", "bad_verification_code", "code_expired", "device_flow_disabled", "expired_token",
		"incorrect_client_credentials", "incorrect_device_code", "invalid_client", "invalid_grant", "invalid_request",
		"invalid_scope", "token_expired", "unauthorized_client", "unsupported_grant_type", "some_code_of_tomorrow",
	} {
		for _, status := range []int{200, 400, 401, 403} {
			t.Run(fmt.Sprintf("%s with %d", code, status), func(t *testing.T) {
				t.Parallel()
				synctest.Test(t, func(t *testing.T) {
					s := newIDP(t, pending, refusal(status, code), granted)
					_, err := s.run(t.Context())
					wantError(t, err, code, status)
					if n := len(s.polled()); n != 2 {
						t.Errorf("%d polls, want 2", n)
					}
				})
			})
		}
	}
}

// A known decision is one even when a server sends it with a status that speaks of something else.
func TestDecisionWith5xx(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, refusal(500, "access_denied"), granted)
		_, err := s.run(t.Context())
		wantError(t, err, "access_denied", 500)
	})
}

func wantError(t *testing.T, err error, code string, status int) *oauth.Error {
	t.Helper()
	var e *oauth.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v, want an *oauth.Error", err)
	}
	if e.Code != code || e.Status != status {
		t.Errorf("error %q with status %d, want %q with %d", e.Code, e.Status, code, status)
	}
	return e
}

// GitHub sends its errors with 200, Google with 428 and 403, others with 401 or 429.
func TestPendingWhateverTheStatus(t *testing.T) {
	t.Parallel()
	for _, status := range []int{200, 400, 401, 403, 428, 429, 500} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, refusal(status, "authorization_pending"), refusal(status, "slow_down"), granted)
				tokens, err := s.run(t.Context())
				wantTokens(t, s, tokens, err)
				want := []oauth.Event{oauth.Pending{NextPollIn: time.Second}, oauth.SlowDown{Interval: 6 * time.Second}}
				if diff := cmp.Diff(want, s.progress()); diff != "" {
					t.Errorf("events (-want +got):\n%s", diff)
				}
			})
		})
	}
}

func TestSlowDownInterval(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		polls []answer
		gaps  []time.Duration
		told  []time.Duration // intervals
	}{
		{
			name: "five seconds more for good", polls: []answer{slowDown, pending, pending, granted},
			gaps: seconds(1, 7.2, 7.2, 7.2), told: seconds(6),
		},
		{
			name: "a second one adds again", polls: []answer{slowDown, slowDown, pending, granted},
			gaps: seconds(1, 7.2, 13.2, 13.2), told: seconds(6, 11),
		},
		{
			name: "the server's larger interval", polls: []answer{replyJSON(400, `{"error":"slow_down","interval":15}`), granted},
			gaps: seconds(1, 18), told: seconds(15),
		},
		{
			name: "the server's smaller interval is none", polls: []answer{replyJSON(400, `{"error":"slow_down","interval":2}`), granted},
			gaps: seconds(1, 7.2), told: seconds(6),
		},
		{
			name: "as a string", polls: []answer{replyJSON(200, `{"error":"slow_down","interval":"10"}`), granted},
			gaps: seconds(1, 12), told: seconds(10),
		},
		{
			name: "Retry-After beside it", polls: []answer{with(slowDown, "Retry-After", "20"), pending, granted},
			gaps: seconds(1, 20, 7.2), told: seconds(6),
		},
		{
			name: "it outlives a failure", polls: []answer{slowDown, page503, pending, granted},
			gaps: seconds(1, 7.2, 14.4, 7.2), told: seconds(6),
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, tt.polls...)
				tokens, err := s.run(t.Context())
				wantTokens(t, s, tokens, err)
				if diff := cmp.Diff(tt.gaps, s.gaps()); diff != "" {
					t.Errorf("waits before the polls (-want +got):\n%s", diff)
				}
				var told []time.Duration
				for _, e := range s.events {
					if e, ok := e.(oauth.SlowDown); ok {
						told = append(told, e.Interval)
					}
				}
				if diff := cmp.Diff(tt.told, told); diff != "" {
					t.Errorf("intervals told (-want +got):\n%s", diff)
				}
			})
		})
	}
}

// A library that finds out by trial how a client authenticates polls twice each time. Here the way is fixed: one
// request a poll, all alike, also when the server refuses the credentials.
func TestOneRequestAPoll(t *testing.T) {
	t.Parallel()
	for _, method := range []oauth.AuthMethod{oauth.AuthNone, oauth.AuthSecretBasic, oauth.AuthSecretPost} {
		t.Run(string(method), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, pending, pending, refusal(401, "invalid_client"), granted)
				s.flow.Token.Client.Method = method
				_, err := s.run(t.Context())
				wantError(t, err, "invalid_client", 401)
				if diff := cmp.Diff(seconds(1, 1, 1), s.gaps()); diff != "" {
					t.Errorf("waits before the polls (-want +got):\n%s", diff)
				}
				for _, p := range s.polled() {
					inHeader, inBody := p.header.Get("Authorization") != "", p.form.Has("client_secret")
					if inHeader != (method == oauth.AuthSecretBasic) || inBody != (method == oauth.AuthSecretPost) {
						t.Errorf("secret in header: %v, in body: %v", inHeader, inBody)
					}
					if p.form.Get("grant_type") != device.GrantType || p.form.Get("device_code") != markDevice {
						t.Errorf("the poll sent %v", p.form)
					}
				}
			})
		})
	}
}

// A way of authentication that cannot be used is told before anything is sent.
func TestUnusableClient(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, granted)
		s.flow.Token.Client.Method = oauth.AuthTLSClientAuth
		_, err := s.run(t.Context())
		var wrong *clientauth.Error
		if !errors.As(err, &wrong) || len(s.requested()) != 0 {
			t.Errorf("error %v after %d requests, want a *clientauth.Error before any", err, len(s.requested()))
		}
	})
}

// Some clients print the client secret and the tokens in their traces and errors. Here no event, no trace, no curl
// line and no error holds one, however it is printed, not even where the server echoes what it got.
func TestSecretsOnScreen(t *testing.T) {
	t.Parallel()
	echo := `{"error":"invalid_grant","error_description":"device_code ` + markDevice + ` of the-client:` + markClient + ` is unknown"}`
	scripts := map[string][]answer{
		"signed in":     {pending, page503, granted},
		"echoed":        {pending, replyJSON(400, echo)},
		"echoed, page":  {pending, reply(404, "text/html", "<pre>device_code="+markDevice+"&client_secret="+markClient), refusal(400, "access_denied")},
		"lost, refused": {pending, reset, replyJSON(400, echo)},
	}
	for name, polls := range scripts {
		for _, method := range []oauth.AuthMethod{oauth.AuthSecretBasic, oauth.AuthSecretPost} {
			t.Run(name+", "+string(method), func(t *testing.T) {
				t.Parallel()
				synctest.Test(t, func(t *testing.T) {
					s := newIDP(t, polls...)
					s.flow.Token.Client.Method = method
					tokens, err := s.run(t.Context())
					var screen strings.Builder
					for _, v := range []any{err, s.events, s.traces, s.flow, tokens} {
						asJSON, _ := json.Marshal(v)
						fmt.Fprintf(&screen, "%v\n%+v\n%#v\n%s\n", v, v, v, asJSON)
					}
					for _, e := range s.events {
						if e, ok := e.(oauth.Retrying); ok {
							fmt.Fprintf(&screen, "%v %+v %#v\n", e.Err, e.Err, e.Err)
						}
					}
					for _, x := range s.traces {
						fmt.Fprintf(&screen, "%s\n%v\n", x.Curl(), x.Err)
					}
					for _, mark := range []string{markDevice, markClient, markAccess, markRefresh, markID} {
						if strings.Contains(screen.String(), mark) {
							t.Errorf("%s is shown", mark)
						}
					}
					if len(s.traces) != 1+len(s.polled()) {
						t.Errorf("%d exchanges traced of %d", len(s.traces), 1+len(s.polled()))
					}
				})
			})
		}
	}
}

// Entra's first version and AD FS know the device code by its older name too; nobody else is bothered with it.
func TestDeviceCodeByItsOlderName(t *testing.T) {
	t.Parallel()
	tests := map[string]bool{
		"https://login.microsoftonline.com/common/oauth2/token":      true,
		"https://login.microsoftonline.com/common/oauth2/v2.0/token": false,
		"https://adfs.example/adfs/oauth2/token/":                    false,
		"https://adfs.example/adfs/oauth2/token":                     true,
		"https://idp.example/oauth2/token":                           false,
	}
	for url, want := range tests {
		f := device.Flow{Request: oauth.Request{Resource: "https://api.example"}}
		f.Token.URL = url
		params := device.PollParams(f, secret.New(markDevice))
		if got := params.Get("code") == markDevice; got != want {
			t.Errorf("%s: code sent: %v, want %v", url, got, want)
		}
		if params.Get("resource") != "https://api.example" {
			t.Errorf("%s: resource not sent", url)
		}
	}
}
