package ciba_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"doorstep/flows/ciba"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
)

// pinger is a provider over real sockets that tells of the decision: a listener for it cannot be in a bubble.
type pinger struct {
	t    *testing.T
	port int
	flow ciba.Flow

	mu      sync.Mutex
	decided http.HandlerFunc // what a poll gets once the person has decided, nil before
	asked   []url.Values
	polls   int
	events  []oauth.Event
	polled  chan struct{} // gets a value for a poll
	early   func()        // runs before the request is answered
}

// newPinger starts one that wants a poll every interval seconds.
func newPinger(t *testing.T, interval int) *pinger {
	p := &pinger{t: t, port: freePort(t), polled: make(chan struct{}, 1)}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /bc-authorize", func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		p.mu.Lock()
		p.asked = append(p.asked, r.PostForm)
		p.mu.Unlock()
		if p.early != nil {
			p.early()
		}
		reply(200, `{"auth_req_id":"`+markRequest+`","expires_in":600,"interval":`+strconv.Itoa(interval)+`}`)(w, r)
	})
	mux.HandleFunc("POST /token", func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		p.polls++
		answer := p.decided
		p.mu.Unlock()
		select {
		case p.polled <- struct{}{}:
		default:
		}
		if answer == nil {
			answer = pending
		}
		answer(w, r)
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	hc, err := httpclient.New(httpclient.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	p.flow = ciba.Flow{
		HTTP: hc, BackchannelURL: s.URL + "/bc-authorize", LoginHint: "anna", NotificationPort: p.port,
		Token: tokenendpoint.Endpoint{HTTP: hc, URL: s.URL + "/token", Client: oauth.Client{ID: "the-client"}},
	}
	return p
}

// nextPort keeps the tests, which run side by side, from getting the same.
var nextPort atomic.Int32

// freePort finds a port that nobody listens on, below those that systems give to programs which ask for any.
func freePort(t *testing.T) int {
	t.Helper()
	nextPort.CompareAndSwap(0, 15000)
	for port := nextPort.Add(1); port < 20000; port = nextPort.Add(1) {
		if l, err := net.Listen("tcp", "localhost:"+strconv.Itoa(int(port))); err == nil {
			_ = l.Close()
			return int(port)
		}
	}
	t.Fatal("no port is free")
	return 0
}

// run signs in, and has the person act once they are asked.
func (p *pinger) run(ctx context.Context, person func()) (*oauth.TokenSet, error) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	var acts sync.WaitGroup
	defer acts.Wait()
	return p.flow.Run(ctx, func(e oauth.Event) {
		p.events = append(p.events, e)
		if _, ok := e.(oauth.Backchannel); ok {
			acts.Go(person)
		}
	})
}

func (p *pinger) decide(answer http.HandlerFunc) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.decided = answer
}

// token is the one that the provider has been given.
func (p *pinger) token() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.asked[len(p.asked)-1].Get("client_notification_token")
}

// ping tells of a decision and gives the answer.
func (p *pinger) ping(method, authorization, body string) (status int, challenge string) {
	req, err := http.NewRequestWithContext(p.t.Context(), method, "http://localhost:"+strconv.Itoa(p.port)+"/any/where", strings.NewReader(body))
	if err != nil {
		p.t.Error(err)
		return 0, ""
	}
	req.Header.Set("Authorization", authorization)
	req.Host = "tunnel.example"
	resp, err := (&http.Client{Transport: &http.Transport{DisableKeepAlives: true}}).Do(req)
	if err != nil {
		p.t.Error(err)
		return 0, ""
	}
	defer func() { _ = resp.Body.Close() }()
	if text, err := io.ReadAll(resp.Body); err != nil || len(text) > 0 {
		p.t.Errorf("a ping is answered with %q, %v", text, err)
	}
	return resp.StatusCode, resp.Header.Get("WWW-Authenticate")
}

const about = `{"auth_req_id":"` + markRequest + `"}`
