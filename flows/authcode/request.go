package authcode

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"net/url"
	"slices"
	"strings"
	"sync"

	"doorstep/flows/oauth"
)

// attempt is one run: what it has sent, and so what the answer has to fit.
type attempt struct {
	Flow
	state    string
	nonce    string // "" when no ID token is asked for
	verifier string
	redirect *url.URL // with the port that is listened on

	accepted chan outcome // the one answer, room for it included
	refused  chan string
	mu       sync.Mutex
	taken    bool // the answer has come
}

type outcome struct {
	code string
	err  error
}

func newAttempt(f Flow) *attempt {
	a := &attempt{
		Flow: f, state: random(), verifier: random(),
		accepted: make(chan outcome, 1), refused: make(chan string, 8),
	}
	if slices.Contains(f.Request.Scopes, "openid") {
		a.nonce = random()
	}
	return a
}

// random gives 256 bits in 43 letters: what RFC 7636 §4.1 asks of a verifier, and long enough for the servers that
// want a long state.
func random() string {
	b := make([]byte, 32)
	_, _ = rand.Read(b) // never fails
	return base64.RawURLEncoding.EncodeToString(b)
}

// challenge is the S256 transformation of RFC 7636 §4.2.
func challenge(verifier string) string {
	sum := sha256.Sum256([]byte(verifier))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// url is the authorization request (RFC 6749 §4.1.1). What the endpoint's own query says is kept.
func (a *attempt) url() string {
	u, err := url.Parse(a.AuthorizationURL)
	if err != nil {
		return a.AuthorizationURL // refused by listen already
	}
	q := u.Query()
	for name, values := range a.Request.Values() {
		q[name] = values
	}
	for name, value := range map[string]string{
		"response_type": "code", "client_id": a.Token.Client.ID, "redirect_uri": a.redirect.String(),
		"state": a.state, "nonce": a.nonce, "code_challenge": challenge(a.verifier), "code_challenge_method": "S256",
		"prompt": a.Prompt, "login_hint": a.LoginHint, "acr_values": strings.Join(a.ACRValues, " "),
	} {
		if value != "" {
			q.Set(name, value)
		}
	}
	u.RawQuery = q.Encode()
	return u.String()
}

// problem is an error of the authorization endpoint's, or of what came back from there.
func (a *attempt) problem(code, problem string) *oauth.Error {
	e := &oauth.Error{Endpoint: oauth.EndpointAuthorization, Code: code, Problem: problem}
	if u, err := url.Parse(a.AuthorizationURL); err == nil {
		u.RawQuery, u.User = "", nil
		e.URL = u.String()
	}
	return e
}
