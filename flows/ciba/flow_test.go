package ciba_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/ciba"
	"doorstep/flows/oauth"
	"doorstep/flows/pipenet"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

// bubble runs f in virtual time, against a provider with these polls.
func bubble(t *testing.T, f func(*testing.T, *provider), polls ...http.HandlerFunc) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) { f(t, newProvider(t, polls...)) })
}

func TestSignIn(t *testing.T) {
	t.Parallel()
	bubble(t, func(t *testing.T, p *provider) {
		begin := time.Now()
		tokens, err := p.run(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if tokens.AccessToken.Reveal() != markAccess || tokens.RefreshToken.Reveal() != "r" {
			t.Error("other tokens than the provider sent")
		}
		want := []oauth.Event{
			oauth.Backchannel{ExpiresAt: begin.Add(2 * time.Minute), Interval: 2 * time.Second, BindingMessage: "W4SCT"},
			oauth.Pending{NextPollIn: 2 * time.Second},
			oauth.SignedIn{ExpiresAt: begin.Add(time.Hour + 4*time.Second), Scope: "openid", Refreshable: true},
		}
		if diff := cmp.Diff(want, p.events); diff != "" {
			t.Errorf("events (-want +got):\n%s", diff)
		}
		asked := url.Values{
			"client_id": {"the-client"}, "client_secret": {markClient}, "scope": {"openid plans"},
			"login_hint": {"anna"}, "binding_message": {"W4SCT"},
		}
		if diff := cmp.Diff(asked, p.asked[0]); diff != "" {
			t.Errorf("request (-want +got):\n%s", diff)
		}
		poll := url.Values{
			"client_id": {"the-client"}, "client_secret": {markClient}, "grant_type": {ciba.GrantType}, "auth_req_id": {markRequest},
		}
		if diff := cmp.Diff(poll, p.polled[1]); diff != "" {
			t.Errorf("poll (-want +got):\n%s", diff)
		}
	}, pending, granted)
}

// Every parameter of CIBA Core §7.1 that a profile can have arrives; openid is there although nobody wrote it.
func TestRequest(t *testing.T) {
	t.Parallel()
	bubble(t, func(t *testing.T, p *provider) {
		p.flow.LoginHint, p.flow.ACRValues = "", []string{"a", "b"}
		p.flow.Request = oauth.Request{Scopes: []string{"plans"}, Audience: "aud", Resource: "res", Extra: url.Values{
			"login_hint_token": {"lht"}, "requested_expiry": {"60"}, "binding_message": {"x"},
		}}
		if _, err := p.flow.Run(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		want := url.Values{
			"client_id": {"the-client"}, "client_secret": {markClient}, "scope": {"openid plans"}, "acr_values": {"a b"},
			"login_hint_token": {"lht"}, "requested_expiry": {"60"}, "binding_message": {"x"}, "audience": {"aud"}, "resource": {"res"},
		}
		if diff := cmp.Diff(want, p.asked[0]); diff != "" {
			t.Errorf("request (-want +got):\n%s", diff)
		}
	}, granted)
}

// The polling is the device flow's: what may pass goes on, a decision stops.
func TestPolling(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		polls []http.HandlerFunc
		want  string // the error's code, "" for tokens
		gaps  []time.Duration
	}{
		"slow_down":          {[]http.HandlerFunc{slowDown, granted}, "", []time.Duration{2 * time.Second, 8400 * time.Millisecond}},
		"reset, 503":         {[]http.HandlerFunc{pipenet.Reset, reply(503, "down"), granted}, "", []time.Duration{2 * time.Second, 4 * time.Second, 8 * time.Second}},
		"denied":             {[]http.HandlerFunc{pending, refusal(400, "access_denied")}, "access_denied", []time.Duration{2 * time.Second, 2 * time.Second}},
		"expired":            {[]http.HandlerFunc{refusal(400, "expired_token")}, "expired_token", []time.Duration{2 * time.Second}},
		"transaction failed": {[]http.HandlerFunc{refusal(500, "transaction_failed")}, "transaction_failed", []time.Duration{2 * time.Second}},
		"unknown grant":      {[]http.HandlerFunc{refusal(400, "unauthorized_client")}, "unauthorized_client", []time.Duration{2 * time.Second}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, func(t *testing.T, p *provider) {
				_, err := p.run(t.Context())
				if code := codeOf(err); code != tt.want || (err == nil) != (tt.want == "") {
					t.Errorf("error %v, want the code %q", err, tt.want)
				}
				before := time.Duration(0)
				var gaps []time.Duration
				for _, at := range p.at {
					gaps, before = append(gaps, at-before), at
				}
				if diff := cmp.Diff(tt.gaps, gaps); diff != "" {
					t.Errorf("waits before the polls (-want +got):\n%s", diff)
				}
			}, tt.polls...)
		})
	}
}

func codeOf(err error) string {
	if e, ok := errors.AsType[*oauth.Error](err); ok {
		return e.Code
	}
	return ""
}

// Nobody approves: the end comes by our own clock too.
func TestExpires(t *testing.T) {
	t.Parallel()
	bubble(t, func(t *testing.T, p *provider) {
		begin := time.Now()
		_, err := p.run(t.Context())
		if codeOf(err) != "expired_token" || time.Since(begin) != 2*time.Minute {
			t.Errorf("%v after %v", err, time.Since(begin))
		}
	}, pending)
}

// The user code is asked for where the provider wants it, and again where it was wrong; it isn't shown anywhere.
func TestUserCode(t *testing.T) {
	t.Parallel()
	bubble(t, func(t *testing.T, p *provider) {
		p.begin = []http.HandlerFunc{refusal(400, "missing_user_code"), refusal(400, "invalid_user_code"), reply(200, started)}
		var questions []string
		p.flow.Ask = func(_ context.Context, question string) (secret.Value, error) {
			questions = append(questions, question)
			return secret.New(fmt.Sprintf("%s-%d", markPIN, len(questions))), nil
		}
		if _, err := p.run(t.Context()); err != nil {
			t.Fatal(err)
		}
		if len(questions) != 2 || questions[0] == questions[1] || p.asked[0].Has("user_code") ||
			p.asked[1].Get("user_code") != markPIN+"-1" || p.asked[2].Get("user_code") != markPIN+"-2" {
			t.Errorf("questions %q, requests %v", questions, p.asked)
		}
		for _, x := range p.traces {
			for _, mark := range []string{markPIN, markRequest, markClient, markAccess} {
				if strings.Contains(fmt.Sprintf("%+v %s", x, x.Curl()), mark) {
					t.Errorf("%s shows in the trace of %s", mark, x.URL)
				}
			}
		}
	}, granted)
}

func TestUserCodeThatNobodyGives(t *testing.T) {
	t.Parallel()
	gone := errors.New("nobody answered")
	tests := map[string]struct {
		ask  func(context.Context, string) (secret.Value, error)
		want func(error) bool
		asks int
	}{
		"nobody can be asked": {nil, func(err error) bool { return codeOf(err) == "missing_user_code" }, 1},
		"no answer": {
			func(context.Context, string) (secret.Value, error) { return secret.Value{}, gone },
			func(err error) bool { return errors.Is(err, gone) }, 1,
		},
		"wrong thrice": {
			func(context.Context, string) (secret.Value, error) { return secret.New("0"), nil },
			func(err error) bool { return codeOf(err) == "missing_user_code" }, 4,
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, func(t *testing.T, p *provider) {
				p.begin, p.flow.Ask = []http.HandlerFunc{refusal(400, "missing_user_code")}, tt.ask
				if _, err := p.run(t.Context()); !tt.want(err) || len(p.asked) != tt.asks || len(p.events) != 0 {
					t.Errorf("%v after %d requests, events %v", err, len(p.asked), p.events)
				}
			}, granted)
		})
	}
}

// Cancelling ends the flow at once, in the middle of a poll too.
func TestCancel(t *testing.T) {
	t.Parallel()
	bubble(t, func(t *testing.T, p *provider) {
		ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
		defer cancel()
		begin := time.Now()
		if _, err := p.run(ctx); !errors.Is(err, context.DeadlineExceeded) || time.Since(begin) != 3*time.Second {
			t.Errorf("%v after %v", err, time.Since(begin))
		}
	}, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
}
