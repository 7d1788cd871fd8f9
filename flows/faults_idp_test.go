package flows_test

import (
	"net/http"
	"net/url"
	"sync"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/flows/pipenet"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// faulty is a provider in virtual time that has a fault at one of its endpoints. It takes every grant.
type faulty struct {
	net    *pipenet.Network
	strike fault
	at     string // the path of the endpoint
	times  int    // how often; always when 0

	mu     sync.Mutex
	struck int
	sent   map[string]int // requests by the one-time value that they carried
	polls  int            // how many polls are answered with authorization_pending yet
	first  bool           // these come before the fault
}

// codeLife is that of the device code and of the backchannel request.
const codeLife = 5 * time.Minute

func newFaulty(t *testing.T, f fault, at string, times int) *faulty {
	s := &faulty{strike: f, at: at, times: times, sent: map[string]int{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /.well-known/openid-configuration", s.discovery)
	mux.HandleFunc("POST /device", s.start)
	mux.HandleFunc("POST /backchannel", s.start)
	mux.HandleFunc("POST /token", s.token)
	s.net = pipenet.New(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.hit(r) {
			f.answer(w, r)
			return
		}
		mux.ServeHTTP(w, r)
	}))
	s.net.DialErr = func() error {
		if f.dial == nil || !s.due(at) {
			return nil
		}
		return f.dial
	}
	return s
}

// hit counts a request, and reports whether the fault strikes it.
func (s *faulty) hit(r *http.Request) bool {
	_ = r.ParseForm()
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, name := range []string{"code", "refresh_token"} {
		if v := r.PostForm.Get(name); v != "" {
			s.sent[v]++
		}
	}
	connect := r.Method == http.MethodConnect
	if s.strike.answer == nil || s.first && s.polls > 0 || !connect && r.URL.Path != s.at || s.times > 0 && s.struck >= s.times {
		return false
	}
	s.struck++
	return true
}

// timesSent is how many requests have carried a one-time value.
func (s *faulty) timesSent(value string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.sent[value]
}

// due reports whether a connection that is made now is for the endpoint with the fault: each request has its own.
func (s *faulty) due(at string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if at == "/token" && s.sent["discovered"] == 0 || s.times > 0 && s.struck >= s.times {
		return false
	}
	s.struck++
	return true
}

func (s *faulty) discovery(w http.ResponseWriter, _ *http.Request) {
	s.mu.Lock()
	s.sent["discovered"]++
	s.mu.Unlock()
	w.Header().Set("Connection", "close")
	answer(w, http.StatusOK, map[string]any{
		"issuer": "http://localhost", "token_endpoint": "http://localhost/token", "authorization_endpoint": "http://localhost/authorize",
		"device_authorization_endpoint": "http://localhost/device", "backchannel_authentication_endpoint": "http://localhost/backchannel",
		"jwks_uri": "http://localhost/jwks",
	})
}

func (s *faulty) start(w http.ResponseWriter, _ *http.Request) {
	answer(w, http.StatusOK, map[string]any{
		"device_code": "dc", "user_code": "WDJB-MJHT", "verification_uri": "http://localhost/", "auth_req_id": "ar",
		"expires_in": codeLife.Seconds(), "interval": 1,
	})
}

func (s *faulty) token(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	pending := s.polls > 0 && (r.PostForm.Has("device_code") || r.PostForm.Has("auth_req_id"))
	if pending {
		s.polls--
	}
	s.mu.Unlock()
	if pending {
		answer(w, http.StatusBadRequest, map[string]any{"error": "authorization_pending"})
		return
	}
	answer(w, http.StatusOK, map[string]any{
		"access_token": "access", "token_type": "Bearer", "expires_in": 3600, "refresh_token": "next",
		"issued_token_type": "urn:ietf:params:oauth:token-type:access_token",
	})
}

// client gives one that reaches the provider, and nothing else, in the way that doorstep reaches the network.
func (s *faulty) client() *flows.Client {
	o := httpclient.Options{Dial: s.net.Dial, Proxy: func(*http.Request) (*url.URL, error) { return s.strike.proxy, nil }}
	return flows.New(flows.Options{HTTP: o, Profile: s.subject})
}

// subject is the profile whose token is exchanged.
func (*faulty) subject(name string) (*profiles.Profile, error) {
	return &profiles.Profile{Name: name, Flow: profiles.FlowToken, AccessToken: literal("the subject's")}, nil
}

// profile is one for the flow.
func (s *faulty) profile(flow string) *profiles.Profile {
	p := &profiles.Profile{Name: flow, Issuer: "http://localhost", ClientID: "cli", Flow: flow}
	if s.strike.proxy != nil {
		p.Issuer = "https://localhost"
	}
	switch flow {
	case profiles.FlowPKCE:
		p.RedirectURI = "https://app.example/cb" // no listener of this machine's: the answer is pasted
	case profiles.FlowCIBA:
		p.LoginHint, p.ClientSecret = "anna", literal("s3cret")
	case profiles.FlowClientCredentials:
		p.ClientSecret = literal("s3cret")
	case profiles.FlowTokenExchange:
		p.SubjectProfile, p.ClientSecret = "given", literal("s3cret")
	}
	return p
}

// seeded is what the refresh token's flow begins with.
func seeded() *flows.TokenSet {
	return &flows.TokenSet{AccessToken: secret.New("old"), RefreshToken: secret.New("rt"), ExpiresAt: time.Now(), ObtainedAt: time.Now()}
}
