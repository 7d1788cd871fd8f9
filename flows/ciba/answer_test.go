package ciba_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"doorstep/flows/ciba"
	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/pipenet"
)

// The answers of the backchannel endpoint: what is one, what is none, and how often a person's phone may ring for it.
func TestAnswers(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		answer   http.HandlerFunc
		want     oauth.Error // Status, Code and Problem; the zero one for a request that goes on
		life     time.Duration
		interval time.Duration
		asks     int
	}{
		"the least":       {reply(200, `{"auth_req_id":"x"}`), oauth.Error{}, 2 * time.Minute, 5 * time.Second, 1},
		"numbers as text": {reply(200, `{"auth_req_id":"x","expires_in":"60","interval":"3"}`), oauth.Error{}, time.Minute, 3 * time.Second, 1},
		"a flood":         {reply(200, `{"auth_req_id":"x","expires_in":60,"interval":0.001}`), oauth.Error{}, time.Minute, time.Second, 1},
		"no auth_req_id":  {reply(200, `{"expires_in":60}`), oauth.Error{Status: 200, Problem: "no auth_req_id"}, 0, 0, 1},
		"unknown user":    {refusal(400, "unknown_user_id"), oauth.Error{Status: 400, Code: "unknown_user_id"}, 0, 0, 1},
		"error with 200":  {refusal(200, "unauthorized_client"), oauth.Error{Status: 200, Code: "unauthorized_client"}, 0, 0, 1},
		"a page":          {reply(404, "<html>"), oauth.Error{Status: 404, Problem: "not JSON but HTML"}, 0, 0, 1},
		"half":            {reply(200, `{"auth_req_id":"`), oauth.Error{Status: 200, Problem: "not JSON: it ends early"}, 0, 0, 1},
		"10 MB":           {reply(200, strings.Repeat(" ", 10<<20)), oauth.Error{Status: 200, Problem: "larger than 1 MiB"}, 0, 0, 1},
		"503, thrice":     {reply(503, "<html>"), oauth.Error{Status: 503, Problem: "not JSON but HTML"}, 0, 0, 3},
		"502, once":       {reply(502, "<html>"), oauth.Error{Status: 502, Problem: "not JSON but HTML"}, 0, 0, 1},
		"reset, once":     {pipenet.Reset, oauth.Error{}, 0, 0, 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, func(t *testing.T, p *provider) {
				p.begin = []http.HandlerFunc{tt.answer}
				begin := time.Now()
				_, err := p.run(t.Context())
				if len(p.asked) != tt.asks {
					t.Errorf("asked %d times, want %d", len(p.asked), tt.asks)
				}
				if tt.life == 0 {
					e, ok := errors.AsType[*oauth.Error](err)
					if !ok || e.Status != tt.want.Status || e.Code != tt.want.Code || e.Problem != tt.want.Problem ||
						e.Endpoint != oauth.EndpointBackchannel || len(p.polled) != 0 {
						t.Errorf("error %#v, want %+v; %d polls", err, tt.want, len(p.polled))
					}
					return
				}
				got, _ := p.events[0].(oauth.Backchannel)
				if err != nil || got.ExpiresAt.Sub(begin) != tt.life || got.Interval != tt.interval {
					t.Errorf("%v, %+v", err, got)
				}
			}, granted)
		})
	}
}

func TestClientAuthenticationThatCannotWork(t *testing.T) {
	t.Parallel()
	bubble(t, func(t *testing.T, p *provider) {
		p.flow.Token.Client.Method = "no-such-method"
		_, err := p.run(t.Context())
		if wrong, ok := errors.AsType[*clientauth.Error](err); !ok || len(p.asked) != 0 {
			t.Errorf("%v after %d requests", wrong, len(p.asked))
		}
	}, granted)
}

// Whatever a server sends, a request that goes on can be polled with at a sane pace.
func FuzzAnswer(f *testing.F) {
	f.Add(200, []byte(started))
	f.Add(400, []byte(`{"error":"unknown_user_id"}`))
	f.Add(200, []byte(`{"auth_req_id":"x","expires_in":1e308,"interval":"1e-9"}`))
	f.Add(200, []byte("<html>"))
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, status int, body []byte) {
		life, interval, ok := ciba.Parse(&httpclient.Response{Status: status, Header: http.Header{}, Body: body}, now)
		if ok && (life <= 0 || life > 10*365*24*time.Hour || interval < time.Second) {
			t.Errorf("lives %v, polled every %v", life, interval)
		}
	})
}
