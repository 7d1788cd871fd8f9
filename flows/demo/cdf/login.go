package cdf

import (
	"cmp"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"golang.org/x/oauth2"
)

// LoginCallback is where the provider sends people back to when they sign in by the login redirect.
const LoginCallback = "/login/callback"

const (
	// loginWait is how long a person has at the provider.
	loginWait   = 10 * time.Minute
	loginCookie = "doorstep_demo_cdf_login"
	// maxLogins bounds what is remembered; the oldest goes first.
	maxLogins = 256
)

// logins are those by CDF's own login redirect, as it was before CDF took the tokens of identity providers: the ones that
// are on their way, by the state that the provider sends back, and the tokens of those that have arrived.
type logins struct {
	now func() time.Time
	mu  sync.Mutex

	waiting map[string]login
	arrived map[[sha256.Size]byte]login
}

// login is one of them.
type login struct {
	project           *Project
	verifier, browser string // PKCE's, and the value of the cookie
	success, failure  string // where the browser goes afterwards
	begun             time.Time
}

func newLogins(now func() time.Time) *logins {
	return &logins{now: now, waiting: map[string]login{}, arrived: map[[sha256.Size]byte]login{}}
}

// loginRedirect sends a browser to the project's identity provider (GET /login/redirect).
func (c *Cluster) loginRedirect(w http.ResponseWriter, r *http.Request) {
	l := login{
		verifier: oauth2.GenerateVerifier(), browser: rand.Text(), begun: c.logins.now(),
		success: r.FormValue("redirectUrl"), failure: cmp.Or(r.FormValue("errorRedirectUrl"), r.FormValue("redirectUrl")),
	}
	for i := range c.projects {
		if c.projects[i].URLName == r.FormValue("project") {
			l.project = &c.projects[i]
		}
	}
	switch {
	case l.project == nil || l.project.Login == nil:
		fail(w, http.StatusBadRequest, "No login for project "+r.FormValue("project"))
		return
	case !onThisMachine(l.success), !onThisMachine(l.failure):
		fail(w, http.StatusBadRequest, "redirectUrl and errorRedirectUrl must be http on loopback")
		return
	}
	state := rand.Text()
	c.logins.wait(state, l)
	http.SetCookie(w, &http.Cookie{ //nolint:gosec // plain http on loopback
		Name: loginCookie, Value: l.browser, Path: "/login/", HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
	http.Redirect(w, r, l.project.Login.AuthCodeURL(state, oauth2.S256ChallengeOption(l.verifier)), http.StatusSeeOther)
}

// loginCallback is where the provider sends the browser back to, in the same browser that was sent there.
func (c *Cluster) loginCallback(w http.ResponseWriter, r *http.Request) {
	l, ok := c.logins.take(r.FormValue("state"))
	cookie, err := r.Cookie(loginCookie)
	if !ok || err != nil || cookie.Value != l.browser {
		fail(w, http.StatusBadRequest, "Login flow not found")
		return
	}
	if code := r.FormValue("error"); code != "" {
		l.end(w, r, l.failure, url.Values{"error": {code}, "error_description": {r.FormValue("error_description")}})
		return
	}
	tokens, err := l.project.Login.Exchange(context.WithValue(r.Context(), oauth2.HTTPClient, c.tokens.http), r.FormValue("code"), oauth2.VerifierOption(l.verifier))
	if err != nil {
		l.end(w, r, l.failure, url.Values{"error": {"server_error"}, "error_description": {"the provider gives no token for the code"}})
		return
	}
	c.logins.arrive(tokens.AccessToken, l)
	id, _ := tokens.Extra("id_token").(string)
	l.end(w, r, l.success, url.Values{"access_token": {tokens.AccessToken}, "id_token": {id}})
}

// end sends the browser back to where it came from, which keeps what its query had.
func (l login) end(w http.ResponseWriter, r *http.Request, to string, answer url.Values) {
	u, err := url.Parse(to)
	if err != nil {
		fail(w, http.StatusBadRequest, "redirectUrl is not an address")
		return
	}
	q := u.Query()
	for name, values := range answer {
		q[name] = values
	}
	u.RawQuery = q.Encode()
	http.Redirect(w, r, u.String(), http.StatusSeeOther)
}

// loginStatus tells who a token of the login redirect speaks for (GET /login/status). It takes no API key: those are
// gone for good.
func (c *Cluster) loginStatus(w http.ResponseWriter, r *http.Request) {
	scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	l, ok := c.logins.of(token)
	if !ok || !strings.EqualFold(scheme, "Bearer") {
		fail(w, http.StatusUnauthorized, unauthorized)
		return
	}
	who, err := c.tokens.judge(r.Context(), token, map[string]string{l.project.Issuer: l.project.JWKSURL})
	if err != nil {
		fail(w, http.StatusUnauthorized, unauthorized)
		return
	}
	answer(w, http.StatusOK, map[string]any{"data": map[string]any{
		"user": cmp.Or(who.Name, who.Subject), "loggedIn": true, "project": l.project.URLName, "projectId": 1, "apiKeyId": nil,
	}})
}

func (s *logins) wait(state string, l login) {
	s.mu.Lock()
	defer s.mu.Unlock()
	shed(s.waiting)
	s.waiting[state] = l
}

// take gives the login that waits for state, once.
func (s *logins) take(state string) (login, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	l, ok := s.waiting[state]
	delete(s.waiting, state)
	return l, ok && s.now().Sub(l.begun) < loginWait
}

func (s *logins) arrive(token string, l login) {
	s.mu.Lock()
	defer s.mu.Unlock()
	shed(s.arrived)
	s.arrived[sha256.Sum256([]byte(token))] = l
}

func (s *logins) of(token string) (login, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	l, ok := s.arrived[sha256.Sum256([]byte(token))]
	return l, ok
}

// shed makes room for one more.
func shed[K comparable](rows map[K]login) {
	if len(rows) < maxLogins {
		return
	}
	var oldest K
	var begun time.Time
	for k, l := range rows {
		if begun.IsZero() || l.begun.Before(begun) {
			oldest, begun = k, l.begun
		}
	}
	delete(rows, oldest)
}

// onThisMachine reports whether an address is one that a program on this machine can listen at: tokens go nowhere else.
func onThisMachine(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" {
		return false
	}
	ip := net.ParseIP(u.Hostname())
	return u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
}
