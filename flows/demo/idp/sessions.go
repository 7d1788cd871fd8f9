package idp

import (
	"context"
	"crypto/subtle"
	"net/http"
	"sync"
	"time"

	"doorstep/flows/demo/pages"
)

const sessionLifetime = time.Hour

// sessions are the browsers that look at the pages.
type sessions struct {
	now    func() time.Time
	cookie string // name; providers on the same host have one each
	cross  *http.CrossOriginProtection
	mu     sync.Mutex
	rows   map[string]*browser
}

// browser is one of them: who is signed in there, and the token that its forms carry.
type browser struct {
	user    string // id, "" when nobody is signed in
	csrf    string
	created time.Time
}

func newSessions(now func() time.Time, tenant string) *sessions {
	return &sessions{now: now, cookie: "doorstep_demo" + tenant, cross: http.NewCrossOriginProtection(), rows: map[string]*browser{}}
}

type browserKey struct{}

// visit is a browser's session as a page sees it, and the means to change it.
type visit struct {
	all *sessions
	id  string
}

// middleware finds the browser's session by its cookie, or begins one. A form that another site sent, or that does
// not carry the session's token, goes no further.
func (s *sessions) middleware(render *pages.Renderer, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := s.visit(w, r)
		if r.Method == http.MethodPost {
			r.Body = http.MaxBytesReader(w, r.Body, maxForm)
			if s.cross.Check(r) != nil || !v.carries(r.PostFormValue("csrf")) {
				render.Problem(w, http.StatusForbidden, "This form is no longer valid", "It was not sent from this page, or the page is too old. Go back, reload the page and try again.")
				return
			}
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), browserKey{}, v)))
	})
}

func (s *sessions) visit(w http.ResponseWriter, r *http.Request) visit {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now()
	if c, err := r.Cookie(s.cookie); err == nil {
		if b, ok := s.rows[c.Value]; ok && now.Sub(b.created) < sessionLifetime {
			return visit{s, c.Value}
		}
	}
	return visit{s, s.begin(w, &browser{csrf: nonce(), created: now})}
}

// begin gives the browser a new cookie. The caller holds the lock.
func (s *sessions) begin(w http.ResponseWriter, b *browser) string {
	id := nonce()
	shed(s.rows, func(b *browser) int { return int(b.created.Unix()) })
	s.rows[id] = b
	// Not Secure: the demo speaks plain http on loopback. Lax keeps the cookie out of forms that other sites send.
	http.SetCookie(w, &http.Cookie{ //nolint:gosec // see above
		Name: s.cookie, Value: id, Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
	return id
}

func visitOf(ctx context.Context) visit {
	v, _ := ctx.Value(browserKey{}).(visit)
	return v
}

func (v visit) get() browser {
	if v.all == nil {
		return browser{}
	}
	v.all.mu.Lock()
	defer v.all.mu.Unlock()
	if b, ok := v.all.rows[v.id]; ok {
		return *b
	}
	return browser{}
}

func (v visit) carries(token string) bool {
	want := v.get().csrf
	return want != "" && subtle.ConstantTimeCompare([]byte(token), []byte(want)) == 1
}

// signIn notes who is there, under a new cookie: one that was known before the sign-in must not become a signed-in one.
func (v visit) signIn(w http.ResponseWriter, user string) {
	v.all.mu.Lock()
	defer v.all.mu.Unlock()
	delete(v.all.rows, v.id)
	v.all.begin(w, &browser{user: user, csrf: nonce(), created: v.all.now()})
}

func (v visit) signOut(w http.ResponseWriter) { v.signIn(w, "") }
