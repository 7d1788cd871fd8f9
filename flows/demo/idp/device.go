package idp

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/luikyv/go-oidc/pkg/goidc"
	"golang.org/x/oauth2"
)

// Interval is the device flow's, short so that a demo goes on at once after the approval.
const Interval = time.Second

// slowDownStep is what a poll that came too soon adds to the interval for good (RFC 8628 §3.5).
const slowDownStep = 5 * time.Second

// codeState is where a user code is on its way.
type codeState int

const (
	codeUnknown codeState = iota
	codePending
	codeDecided
	codeExpired
)

// state tells what has become of a user code.
func (s *store) state(userCode string) codeState {
	as, err := s.session(byUserCode(userCode))
	if err != nil {
		return codeUnknown
	}
	return s.stateOf(as)
}

func (s *store) stateOf(as *goidc.AuthnSession) codeState {
	switch {
	case as.Status != goidc.StatusPending:
		return codeDecided
	case s.now().Unix() >= int64(as.ExpiresAt):
		return codeExpired
	default:
		return codePending
	}
}

// byUserCode matches a code however a person types it: in any case, with or without hyphens and spaces (RFC 8628 §6.1).
func byUserCode(typed string) func(*goidc.AuthnSession) bool {
	want := plain(typed)
	return func(as *goidc.AuthnSession) bool { return want != "" && as.UserCode == want }
}

func plain(code string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToUpper(r)
		}
		return -1
	}, code)
}

// grouped writes a code the way people copy it, in two halves.
func grouped(code string) string {
	if len(code) != 8 {
		return code
	}
	return code[:4] + "-" + code[4:]
}

// polls remembers when each device code was last polled for.
type polls struct {
	now  func() time.Time
	mu   sync.Mutex
	rows map[string]poll
}

type poll struct {
	last     time.Time
	interval time.Duration
}

// tooSoon notes a poll and reports whether it came before the interval was over. A tenth is forgiven: clocks and
// networks are not exact.
func (p *polls) tooSoon(id string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	row, polled := p.rows[id]
	if !polled {
		if len(p.rows) >= maxRows {
			clear(p.rows)
		}
		p.rows[id] = poll{last: now, interval: Interval}
		return false
	}
	soon := now.Sub(row.last) < row.interval*9/10
	if soon {
		row.interval += slowDownStep
	}
	row.last = now
	p.rows[id] = row
	return soon
}

// deviceAuthorization completes the library's answer with what it leaves to its host (RFC 8628 §3.2).
func (p *Provider) deviceAuthorization(w http.ResponseWriter, r *http.Request) {
	x, r := begin(w, r)
	if app, _ := p.dir.app(x.client); app.CodeChallenge && (app.ChallengeLost || !x.form.Has("code_challenge")) {
		p.refuse(w, x, goidc.NewError(goidc.ErrorCodeInvalidRequest, "Missing parameter: code_challenge_method"))
		return
	}
	a := ask(p.library, r)
	if e, failed := a.failed(); failed {
		p.refuse(w, x, e)
		return
	}
	var doc map[string]any
	if err := json.Unmarshal(a.body.Bytes(), &doc); err != nil {
		p.refuse(w, x, goidc.NewError(goidc.ErrorCodeInternalError, "internal error"))
		return
	}
	code, _ := doc["user_code"].(string)
	uri, _ := doc["verification_uri"].(string)
	doc["user_code"] = grouped(code)
	doc["expires_in"] = int(p.store.lifetimeOf(x.client).Seconds())
	doc["interval"] = int(Interval.Seconds())
	if p.tenant == "" {
		doc["verification_uri_complete"] = uri + "?" + url.Values{"user_code": {grouped(code)}}.Encode()
	} else {
		doc["message"] = "To sign in, open " + uri + " in a browser and enter the code " + grouped(code) + "."
	}
	writeJSON(w, http.StatusOK, doc)
}

// GrantByDeviceCode gives the grant behind a device code that was approved, to whoever has the verifier of the challenge that
// the code was asked for with (RFC 7636 §4.6), if there was one.
func (s *store) GrantByDeviceCode(ctx context.Context, code string) (*goidc.Grant, error) {
	g, err := s.grant(func(g *goidc.Grant) bool { return g.DeviceCode == code })
	if err != nil || g.AuthParams.CodeChallenge == "" {
		return g, err
	}
	if oauth2.S256ChallengeFromVerifier(of(ctx).form.Get("code_verifier")) != g.AuthParams.CodeChallenge {
		return nil, goidc.NewError(goidc.ErrorCodeInvalidGrant, "PKCE verification failed: the code_verifier doesn't fit")
	}
	return g, nil
}

// nonce is an unguessable text.
func nonce() string { return rand.Text() }
