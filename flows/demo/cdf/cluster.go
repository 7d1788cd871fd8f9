package cdf

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"doorstep/flows/oauth"
)

// skew is how far the clocks of CDF and the identity provider may differ.
const skew = 30 * time.Second

// maxAuthorization is how long the header with the token may be, in bytes: what gateways commonly allow.
const maxAuthorization = 8 << 10

// What CDF says when it refuses. It tells neither what is wrong with a token, nor a resource that is not there from
// one that the caller may not see, nor which capability is missing: finding that out is up to the caller.
const (
	unauthorized = "Unauthorized"
	noAccess     = "Resource not found. This may also be due to insufficient access rights."
)

// Cluster is one CDF cluster.
type Cluster struct {
	base     string
	projects []Project
	tokens   *validator
	mux      *http.ServeMux
	sessions atomic.Int64 // how many have been made: the last one's number
	logins   *logins
}

// New makes a cluster at base, which is also the audience of its tokens. hc fetches the identity providers' keys.
func New(base string, projects []Project, hc *http.Client, now func() time.Time) *Cluster {
	now = oauth.Clock(now)
	c := &Cluster{
		base: base, projects: projects, mux: http.NewServeMux(),
		logins: newLogins(now),
		tokens: &validator{audience: base, leeway: skew, now: now, http: hc, keys: map[string]keySet{}},
	}
	c.mux.Handle("GET /api/v1/token/inspect", c.authenticated(c.inspect))
	c.mux.Handle("GET /api/v1/projects", c.authenticated(c.list))
	c.mux.Handle("GET /api/v1/projects/{project}", c.inProject(c.project))
	c.mux.Handle("GET /api/v1/projects/{project}/groups", c.inProject(c.groups))
	c.mux.Handle("GET /api/v1/projects/{project}/{resource}", c.inProject(c.read))
	c.mux.Handle("POST /api/v1/projects/{project}/{resource}/list", c.inProject(c.read))
	c.mux.Handle("POST /api/v1/projects/{project}/{resource}", c.inProject(c.write))
	c.mux.Handle("POST /api/v1/projects/{project}/sessions", c.inProject(c.createSession))
	c.mux.HandleFunc("GET /login/redirect", c.loginRedirect)
	c.mux.HandleFunc("GET "+LoginCallback, c.loginCallback)
	c.mux.HandleFunc("GET /login/status", c.loginStatus)
	c.mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { fail(w, http.StatusNotFound, "Not found") })
	return c
}

// ServeHTTP implements http.Handler.
func (c *Cluster) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id := r.Header.Get("X-Request-Id")
	if id == "" || len(id) > 64 {
		id = rand.Text()
	}
	w.Header().Set("X-Request-Id", id)
	if len(r.Header.Get("Authorization")) > maxAuthorization {
		fail(w, http.StatusRequestHeaderFieldsTooLarge, http.StatusText(http.StatusRequestHeaderFieldsTooLarge))
		return
	}
	c.mux.ServeHTTP(w, r)
}

type callerKey struct{}

func callerOf(ctx context.Context) *caller {
	who, _ := ctx.Value(callerKey{}).(*caller)
	return who
}

// authenticated lets requests with a valid token through.
func (c *Cluster) authenticated(next http.HandlerFunc) http.Handler {
	jwks := map[string]string{}
	for _, p := range c.projects {
		jwks[p.Issuer] = p.JWKSURL
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		if !strings.EqualFold(scheme, "Bearer") || token == "" {
			fail(w, http.StatusUnauthorized, unauthorized)
			return
		}
		who, err := c.tokens.judge(r.Context(), strings.TrimSpace(token), jwks)
		if err != nil {
			fail(w, http.StatusUnauthorized, unauthorized)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), callerKey{}, who)))
	})
}

// inProject lets requests through whose caller has anything to do with the project. As in the real thing, a project
// that is not there and one that the caller does not reach look the same.
func (c *Cluster) inProject(next func(http.ResponseWriter, *http.Request, *Project)) http.Handler {
	return c.authenticated(func(w http.ResponseWriter, r *http.Request) {
		for i := range c.projects {
			p := &c.projects[i]
			if p.URLName == r.PathValue("project") && len(p.of(callerOf(r.Context()))) > 0 {
				next(w, r, p)
				return
			}
		}
		fail(w, http.StatusUnauthorized, unauthorized)
	})
}

// fail answers with CDF's error envelope.
func fail(w http.ResponseWriter, status int, message string) {
	answer(w, status, map[string]any{"error": map[string]any{"code": status, "message": message}})
}

func answer(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v)
}
