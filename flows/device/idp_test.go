package device_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"testing"
	"time"

	"doorstep/flows/device"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/pipenet"
	"doorstep/flows/tokenendpoint"
	"doorstep/profiles/secret"
)

// The secrets of these tests. None of them may show up anywhere but in a TokenSet and on the wire.
const (
	markDevice  = "marker-device-code-7f3a"
	markClient  = "marker-client-secret-91b2"
	markAccess  = "marker-access-token-c04d"
	markRefresh = "marker-refresh-token-5e6f"
	markID      = "marker-id-token-8a11"
)

const (
	// The measured runs of the table have interval 1 and expires_in 60.
	deviceAnswer = `{"device_code":"` + markDevice + `","user_code":"WDJB-MJHT","verification_uri":"https://idp.example/device",` +
		`"verification_uri_complete":"https://idp.example/device?user_code=WDJB-MJHT","expires_in":60,"interval":1}`
	tokenAnswer = `{"access_token":"` + markAccess + `","token_type":"Bearer","expires_in":3600,"scope":"openid",` +
		`"refresh_token":"` + markRefresh + `","id_token":"` + markID + `"}`
)

// answer is one answer of a server.
type answer func(http.ResponseWriter, *http.Request)

func reply(status int, contentType, body string) answer {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

func replyJSON(status int, body string) answer { return reply(status, "application/json", body) }

func refusal(status int, code string) answer {
	return replyJSON(status, `{"error":"`+code+`","error_description":"says the provider"}`)
}

func with(a answer, name, value string) answer {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set(name, value)
		a(w, r)
	}
}

var (
	granted  = replyJSON(200, tokenAnswer)
	pending  = refusal(400, "authorization_pending")
	slowDown = refusal(400, "slow_down")
	reset    = answer(pipenet.Reset)
	page503  = reply(503, "text/html", "<html><h1>Service Unavailable</h1></html>")
)

// closed ends the connection without an answer.
func closed(w http.ResponseWriter, _ *http.Request) {
	c, _, _ := w.(http.Hijacker).Hijack()
	_ = c.Close()
}

// hang never answers.
func hang(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

// poll is a request that the token endpoint got.
type poll struct {
	at     time.Duration // since the device answer
	form   url.Values
	header http.Header
}

// idp is an identity provider that follows a script. Its last answer holds for all polls that follow.
type idp struct {
	device answer
	polls  []answer
	net    *pipenet.Network
	flow   device.Flow
	events []oauth.Event
	traces []httpclient.Exchange

	mu      sync.Mutex
	asked   []url.Values // device authorization requests
	got     []poll
	started time.Time
}

// newIDP starts a provider in the bubble of t and makes a flow of a confidential client that uses it.
func newIDP(t *testing.T, polls ...answer) *idp {
	s := &idp{device: replyJSON(200, deviceAnswer), polls: polls}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /device", s.serveDevice)
	mux.HandleFunc("POST /token", s.serveToken)
	s.net = pipenet.New(t, mux)
	hc, err := httpclient.New(httpclient.Options{
		Transport: s.net.Transport(t),
		Trace:     func(x httpclient.Exchange) { s.traces = append(s.traces, x) },
	})
	if err != nil {
		t.Fatal(err)
	}
	s.flow = device.Flow{
		HTTP: hc, DeviceURL: "http://localhost/device",
		Token: tokenendpoint.Endpoint{
			HTTP: hc, URL: "http://localhost/token",
			Client: oauth.Client{ID: "the-client", Secret: secret.New(markClient), Method: oauth.AuthSecretBasic},
		},
		Request: oauth.Request{Scopes: []string{"openid"}},
	}
	return s
}

func (s *idp) serveDevice(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	s.mu.Lock()
	s.asked, s.started = append(s.asked, r.PostForm), time.Now()
	s.mu.Unlock()
	s.device(w, r)
}

func (s *idp) serveToken(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	s.mu.Lock()
	a := s.polls[min(len(s.got), len(s.polls)-1)]
	s.got = append(s.got, poll{time.Since(s.started), r.PostForm, r.Header})
	s.mu.Unlock()
	a(w, r)
}

func (s *idp) run(ctx context.Context) (*oauth.TokenSet, error) {
	return s.flow.Run(ctx, func(e oauth.Event) { s.events = append(s.events, e) })
}

// polled are the polls so far.
func (s *idp) polled() []poll {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.got)
}

// requested are the device authorization requests so far.
func (s *idp) requested() []url.Values {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.asked)
}

// gaps are the waits before each poll.
func (s *idp) gaps() []time.Duration {
	var gaps []time.Duration
	before := time.Duration(0)
	for _, p := range s.polled() {
		gaps, before = append(gaps, p.at-before), p.at
	}
	return gaps
}

// progress are the events between the device code and the end, without the wording of what went wrong.
func (s *idp) progress() []oauth.Event {
	var events []oauth.Event
	for _, e := range s.events {
		switch e := e.(type) {
		case oauth.DeviceCode, oauth.SignedIn:
		case oauth.Retrying:
			e.Err = nil
			events = append(events, e)
		default:
			events = append(events, e)
		}
	}
	return events
}

func seconds(s ...float64) []time.Duration {
	var out []time.Duration
	for _, f := range s {
		out = append(out, time.Duration(f*float64(time.Second)))
	}
	return out
}

var errUnreachable = &net.OpError{Op: "dial", Net: "tcp", Err: &net.DNSError{Err: "no such host", Name: "idp.example", IsNotFound: true}}
